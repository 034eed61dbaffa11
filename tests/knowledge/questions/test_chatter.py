import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.questions.chatter import is_chatter


@pytest.mark.parametrize(
    "message",
    [
        "thanks!",
        "HELP",
        "ok, thank you so much",
        "who are you, and what can you do?",
        "good morning bot, how are you feeling today?",
        "¡Hola! ¿Qué puedes hacer?",
        "quien eres",
        "Merci beaucoup, à l’aide s’il vous plaît",
        "Grüß Gott, was kannst du?",
        "ありがとうございます。あなたは誰ですか",
        "안녕하세요, 도와주세요",
        "谢谢你。你能做什么?",
    ],
)
def test_greetings_thanks_and_words_about_the_bot_ask_nothing(message: str) -> None:
    assert is_chatter(message)


@pytest.mark.parametrize(
    "question",
    [
        "thanks! when was PyCon 2019?",
        "who can help with visas?",
        "hello, where is it?",
        "why?",
        "what can you do at the venue?",
        "Danke, wann war die PyCon?",
        "gracias, ¿dónde fue?",
        "誰ですか",
        "谢谢。PyCon 在哪里?",
        "네덜란드",
        "",
        "🎉",
    ],
)
def test_a_question_that_holds_such_words_is_none(question: str) -> None:
    assert not is_chatter(question)


@given(st.text(max_size=1_000))
def test_any_message_is_safe(message: str) -> None:
    assert is_chatter(message) in (True, False)
