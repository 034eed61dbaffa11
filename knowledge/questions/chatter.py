"""Messages that ask nothing of the texts: greetings, thanks, and words about the bot itself."""

import re
from functools import cache

from knowledge.search.analysis import word_analyzer

# Longer phrases win over shorter ones.
_PHRASES = {
    "en": """
        hi, hello, hey, hi there, hello there, hey there, hi all, hello all, hello everyone, howdy,
        yo, hi everyone, hey all, welcome, good morning, good afternoon, good evening, good night,
        morning, how are you, how are you doing, how are you today, how are you feeling,
        how are you feeling today, what's up, sup, thanks, thank you, thank you so much,
        thank you very much, thanks so much, thanks a lot, thanks a million, many thanks,
        thanks all, thanks everyone, thx, ty, tysm, cheers, thanks for your help,
        thanks for the help, thank you for your help, for your help, for the help, for the answer,
        you're welcome, no problem, please, sorry, bye, goodbye, bye bye, see you, see you later,
        ok, okay, alright, yes, no, yep, nope, cool, great, awesome, perfect, wow, lol, haha,
        hahaha, got it, i see, nice one, good bot, bad bot, good job, well done, test, bot,
        recapbot, help, help me, help please, i need help, i need your help, can you help,
        can you help me, could you help me, how can you help, how can you help me, who are you,
        what are you, are you a bot, are you human, are you there, are you an ai, what can you do,
        what can you do for me, what do you do, what can i ask, what can i ask you,
        how do you work, how do i use you, what is your name, what's your name, and
    """,
    "es": """
        hola, hola a todos, buenas, buenos días, buenas tardes, buenas noches, qué tal, cómo estás,
        gracias, muchas gracias, mil gracias, gracias por la ayuda, gracias por tu ayuda, de nada,
        por favor, perdón, adiós, hasta luego, vale, sí, genial, perfecto, jaja, jajaja, ayuda,
        ayúdame, necesito ayuda, me puedes ayudar, puedes ayudarme, quién eres, qué eres,
        eres un bot, qué puedes hacer, qué sabes hacer, qué haces, cómo funcionas, cómo te llamas,
        y
    """,
    "fr": """
        bonjour, bonjour à tous, bonsoir, salut, coucou, ça va, comment ça va, comment vas tu,
        merci, merci beaucoup, merci bien, merci à tous, merci pour ton aide, merci pour l'aide,
        de rien, s'il te plaît, s'il vous plaît, stp, svp, pardon, désolé, au revoir, oui, non,
        d'accord, super, parfait, génial, mdr, aide, aide moi, aidez moi, à l'aide,
        j'ai besoin d'aide, peux tu m'aider, tu peux m'aider, pouvez vous m'aider, qui es tu,
        tu es qui, t'es qui, qui êtes vous, qu'es tu, es tu un bot, que peux tu faire,
        que sais tu faire, que pouvez vous faire, qu'est ce que tu peux faire,
        qu'est ce que tu sais faire, tu peux faire quoi, comment t'appelles tu, et
    """,
    "de": """
        hallo, hallo zusammen, guten morgen, guten tag, guten abend, gute nacht, moin, servus,
        grüß gott, grüezi, wie geht es dir, wie geht's, danke, danke schön, dankeschön, danke sehr,
        vielen dank, herzlichen dank, tausend dank, besten dank, danke für die hilfe,
        danke für deine hilfe, bitte, gern geschehen, entschuldigung, tschüss, ciao,
        auf wiedersehen, ja, nein, alles klar, super, prima, perfekt, hilfe, hilf mir,
        ich brauche hilfe, kannst du helfen, kannst du mir helfen, wer bist du, was bist du,
        bist du ein bot, was kannst du, was kannst du alles, was machst du, was tust du,
        wie funktionierst du, wie heißt du, und
    """,
    "ja": """
        こんにちは, こんばんは, おはよう, おはようございます, はじめまして, ありがとう,
        ありがとうございます, ありがとうございました, どうも, どうもありがとう,
        どうもありがとうございます, すみません, ごめんなさい, お願いします, よろしく,
        よろしくお願いします, さようなら, おやすみ, おやすみなさい, はい, いいえ, 了解, 了解です,
        わかりました, なるほど, 皆さん, ヘルプ, 助けて, 助けてください, 手伝って, 手伝ってください,
        あなたは誰, あなたは誰ですか, あなたは何ですか, 君は誰, 何ができる, 何ができるの,
        何ができますか, あなたは何ができますか, できることは何ですか, お名前は,
        あなたの名前は何ですか, ね, よ, です
    """,
    "ko": """
        안녕, 안녕하세요, 안녕하십니까, 여러분, 반가워요, 반갑습니다, 감사합니다, 감사해요, 감사,
        고마워, 고마워요, 고맙습니다, 정말, 죄송합니다, 부탁해요, 부탁합니다, 안녕히 계세요, 잘 자,
        네, 아니요, 알겠습니다, 알겠어요, ㅋㅋ, ㅋㅋㅋ, ㅎㅎ, 도움, 도움말, 도와줘, 도와주세요,
        도와줄 수 있어, 누구세요, 넌 누구야, 너는 누구야, 너 누구야, 당신은 누구인가요,
        당신은 누구입니까, 뭐 할 수 있어, 뭘 할 수 있어, 뭘 할 수 있어요, 무엇을 할 수 있나요,
        무엇을 할 수 있어요, 이름이 뭐야
    """,
    "zh-CN": """
        你好, 您好, 大家好, 早, 早上好, 下午好, 晚上好, 早安, 晚安, 谢谢, 谢谢你, 谢谢您, 谢谢大家,
        多谢, 非常感谢, 感谢, 不客气, 对不起, 再见, 拜拜, 好的, 好, 是的, 明白了, 哈哈, 哈哈哈, 请,
        帮助, 帮忙, 帮帮我, 请帮我, 你能帮我吗, 能帮我吗, 我需要帮助, 你是谁, 您是谁, 你是什么,
        你是机器人吗, 机器人, 你能做什么, 你会做什么, 你会什么, 你可以做什么, 你有什么功能,
        你叫什么, 你叫什么名字, 啊, 呢, 了
    """,
}
_UNIT = re.compile(r"[a-z\d]+|[^\s]")  # a word of Latin letters; of others, a letter
_Units = tuple[str, ...]


def is_chatter(message: str) -> bool:
    """Whether a message is made of greetings, thanks and words about the bot, and nothing else."""
    phrases, longest = _phrases()
    units, place = _units(message), 0
    while place < len(units):
        ends = range(min(len(units), place + longest), place, -1)
        place = next((end for end in ends if units[place:end] in phrases), 0)
        if not place:
            return False
    return bool(units)


@cache
def _phrases() -> tuple[frozenset[_Units], int]:
    """Return all phrases, and how many units the longest has."""
    found = frozenset(_units(phrase) for told in _PHRASES.values() for phrase in told.split(","))
    return found, max(map(len, found))


def _units(words: str) -> _Units:
    return tuple(_UNIT.findall(" ".join(word_analyzer().analyze(words))))
