"""Chinese."""

from undoc.languages.language import Language

_DATE = r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日"

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    iso639_2="zho",
    spaced=False,
    organization=("联合国",),
    organs=("大会", "安全理事会", "经济及社会理事会", "人权理事会", "托管理事会"),
    months=tuple((f"{n}月",) for n in range(1, 13)),
    date_pattern=r"(?P<year>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日",
    date_form="{year}年{month}{day}日",
    range_words="[和至到、-]",
    session=r"第(?P<ordinal>[〇零一二三四五六七八九十百\d]+)届(?:[^，。；：]{0,6}会议|会)",
    agenda=(
        r"(?P<list>[^*\s]{0,8}(?:项目表|议程))\*{0,3} ?项目 ?(?P<label>\d+(?: ?\(\w\))*)(?: ?[和、] ?\d+(?: ?\(\w\))*)*",
        r"议程项目 ?(?P<label>\d+(?: ?\(\w\))*)(?: ?[和、] ?\d+(?: ?\(\w\))*)*",
    ),
    letter_titles=(
        rf"(?P<date>{_DATE})(?P<sender>.{{1,120}}?)(?:给|致)(?P<addressee>.{{1,120}}?)的(?:同文)?(?:信|函)",
    ),
    note_verbale_titles=(rf"(?P<date>{_DATE})(?P<sender>.{{1,120}}?)(?:给|致)(?P<addressee>.{{1,120}}?)的普通照会",),
    note_titles=(r"(?P<sender>秘书长|主席|[^，。；]{1,30}主席)的(?:说明|照会)",),
    attachment_words={"annex": "附件", "enclosure": "附文", "appendix": "附录"},
    annexes={
        "annex": rf"附件 ?(?P<label>[一二三四五六七八九十]+|\d+|[IVXL]+)?|{_DATE}.{{1,240}}(?:信|函|照会)的附件 ?(?P<label_after>[一二三四五六七八九十]+)?",
        "enclosure": r"附文 ?(?P<label>[一二三四五六七八九十]+|\d+|[IVXL]+)?",
        "appendix": r"附录 ?(?P<label>[一二三四五六七八九十]+|\d+|[IVXL]+)?",
    },
    resolution_words=r"决议",
    decision_words=r"决定",
    original=r"(?:Original|原件|原文) ?[:：] ?(?P<language>.+)",
    signed="(签名)",
    signed_words="签字|签署",
    signed_first=False,
    cues=("联合国", "大会", "安全理事会", "秘书长", "决议", "的"),
)
