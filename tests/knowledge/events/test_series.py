import pytest

from knowledge.events.series import same_series, series_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KubeCon EU", "KubeCon + CloudNativeCon Europe"),
        ("KubeCon NA", "KubeCon + CloudNativeCon and CiliumCon North America"),
        ("rOpenSci Unconference", "rOpenSci unconf"),
        ("The First RustConf 2020", "RustConf"),
    ],
)
def test_names_of_one_series(one: str, other: str) -> None:
    assert series_of(one) == series_of(other)


def test_another_region_is_another_series() -> None:
    assert not same_series(series_of("KubeCon EU"), series_of("KubeCon NA"))


def test_a_shorter_name_may_be_of_the_same_series() -> None:
    assert same_series(series_of("CarpentryConnect"), series_of("CarpentryConnect Manchester"))
