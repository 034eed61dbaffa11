from tests.knowledge.reading.read import read

TALK = """WEBVTT - Team call, May 2024

NOTE this is not said

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:03.000 align:start
<v Ann Li>We met in <i>Oslo</i>

00:00:03.000 --> 00:00:05.500
<v Ann Li>on 3 May 2024.</v>

00:00:05.600 --> 00:00:07.000
<v Bo Ek>It rained &amp; poured.

01:00:07.000 --> 01:00:09.000
<v Bo Ek>Later it cleared up.
"""
SUBTITLES = """1
00:00:01,000 --> 00:00:02,000
Ann: We met in

2
00:00:02,000 --> 00:00:03,000
We met in
Oslo.

3
00:00:03,100 --> 00:00:04,000
Bo: It rained.
"""


def test_a_paragraph_is_a_turn_of_a_speaker_or_ends_in_a_pause():
    document = read(TALK, "call.vtt")
    assert document.title == "Team call, May 2024"
    assert document.text == (
        "Ann Li: We met in Oslo on 3 May 2024.\n\n"
        "Bo Ek: It rained & poured.\n\n"
        "Bo Ek: Later it cleared up."
    )


def test_subtitles_name_speakers_in_their_text():
    assert read(SUBTITLES.replace("Ann: We", "We"), "a.srt").text == (
        "We met in Oslo.\n\nBo: It rained."
    )
    assert read(SUBTITLES, "2024-05-03.srt").text.startswith("Ann: We met in We met in Oslo.")


def test_cues_may_follow_each_other_without_a_blank_line():
    tight = SUBTITLES.replace("\n\n", "\n")
    assert read(tight, "a.srt").text == read(SUBTITLES, "a.srt").text
    unnumbered = "00:00:01,000 --> 00:00:02,000\nWe met\n00:00:02,000 --> 00:00:03,000\nin 2024.\n"
    assert read(f"1\n{unnumbered}", "a.srt").text == "We met in 2024."


def test_line_ends_of_windows_are_no_matter():
    assert read(TALK.replace("\n", "\r\n"), "call.vtt") != read(TALK, "call.vtt")
    assert read(TALK.replace("\n", "\r\n"), "call.vtt").text == read(TALK, "call.vtt").text
