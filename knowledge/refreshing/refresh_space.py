"""A refresh from its beginning to its end: read, embed, index, publish."""

from knowledge.refreshing.build import build
from knowledge.refreshing.means import BuildMeans
from knowledge.refreshing.publish import publish, tidy
from knowledge.refreshing.report import RefreshReport
from knowledge.sources.change import ReadAgain
from knowledge.spaces.space import Space
from knowledge.store.writing import writing


def refresh_space(space: Space, who: str, means: BuildMeans) -> RefreshReport:
    """Bring a space up to date with its folder and its sources.

    Until the new generation is published, whole and in one step, the old one answers. Killed
    before that, the work done so far is kept for the next refresh.

    Raises:
        KnowledgeFolderError: the knowledge folder is missing or holds no text that can be read.
        ModelError: the embedding model cannot be used.
        StoreError: the data folder cannot be used, or another refresh uses it.
    """
    with writing(space.data) as connection:
        report = build(connection, space, ReadAgain(), who, means)
        if report.generation is not None:
            publish(connection, report.generation, who)
            tidy(connection, space.data)
        return report
