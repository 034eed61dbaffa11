"""The one family of errors that a person can act on; everything else is a defect."""


class PersonError(Exception):
    """Shown to the person as it is: one line with the rule and the value received."""


class SettingsError(PersonError):
    """A setting is unknown, of the wrong type or impossible."""


class KnowledgeFolderError(PersonError):
    """The knowledge folder is missing, not a folder, or holds no text that can be read."""


class ModelError(PersonError):
    """The embedding model or the ranker is missing, damaged or not what it should be."""


class IndexMissingError(PersonError):
    """Nothing has been published yet: ``recapbot refresh`` comes first."""


class StoreError(PersonError):
    """The data folder cannot be used: not writable, full, or locked by another process."""
