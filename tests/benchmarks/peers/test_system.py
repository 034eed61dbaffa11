"""One table of Recapbot and its peers."""

from benchmarks.bench import Scores
from benchmarks.peers.system import System, as_table
from benchmarks.timing import Milliseconds

SCORES = Scores({"hit@1": 25.0, "bold@1": 0.0, "trust": 20.0}, 410, frozenset())


def test_what_a_peer_has_not_got_is_a_dash() -> None:
    peer = System("bm25s", SCORES, Milliseconds(3.4, 9))
    assert peer.figure("hit@1") == 25.0
    assert peer.figure("bold@1") is None
    assert "| bm25s | 25.0% |" in as_table([peer])


def test_recapbot_s_emphasis_is_a_figure_though_it_be_none() -> None:
    assert System("Recapbot", SCORES, Milliseconds(3, 9), emphasises=True).figure("bold@1") == 0.0
