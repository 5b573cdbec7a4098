"""Chinese."""

from undoc.languages.language import Language
from undoc.languages.resolutions import NUMBER, ResolutionLines

_DATE = r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日"
_LABEL = r"(?P<label>[一二三四五六七八九十]{1,4}|\d{1,3}|[IVXL]{1,6}|[A-Z])"
_ITEM = r"\d+(?: ?\((?:\w|[a-z]{2,3})\))*"
_LABEL_AFTER = _LABEL.replace("label", "label_after")

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    iso639_2="zho",
    spaced=False,
    organization=("联合国",),
    organs=("大会", "安全理事会", "经济及社会理事会", "人权理事会", "托管理事会", "国际法院", "裁军谈判会议"),
    bodies=r"第[一二三四五六]委员会|[\u4e00-\u9fff（）()]{2,40}(?:委员会|工作组|筹备委员会)|第[一二三四五六七八九十百\d]{1,6}年",
    months=tuple((f"{n}月",) for n in range(1, 13)),
    date_pattern=r"(?P<year>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日",
    date_form="{year}年{month}{day}日",
    range_words="[和至到、-]",
    session=r"第 ?(?P<ordinal>[〇零一二三四五六七八九十百\d]{1,8}) ?届(?:[^，。；：]{0,8}会议|会)(?:续会)?|\d{4} ?年(?:实质性|组织)?(?:届会|会议)",
    agenda=(
        rf"(?P<list>[^*\s]{{0,8}}(?:项目表|议程))\*{{0,3}} ?项目 ?(?P<label>{_ITEM})(?: ?[和、至-] ?{_ITEM})*",
        rf"议程项目 ?(?P<label>{_ITEM})(?: ?[和、至-] ?{_ITEM})*",
    ),
    letter_titles=(
        rf"(?P<date>{_DATE})(?P<sender>.{{1,120}}?)(?:写)?(?:给|致)(?P<addressee>.{{1,120}}?)的(?:同文)?(?:信|函)",
        rf"(?P<sender>[^\d].{{0,120}}?)(?P<date>{_DATE})(?:写)?(?:给|致)(?P<addressee>.{{1,120}}?)的(?:同文)?(?:信|函)",
        rf"(?P<date>{_DATE})(?P<sender>.{{1,120}}?)(?:给|致)(?P<addressee>.{{1,120}}?)的(?:信|函)件?",
    ),
    note_verbale_titles=(
        rf"(?P<date>{_DATE})(?P<sender>.{{1,120}}?)(?:给|致)(?P<addressee>.{{1,120}}?)的(?:同文)?普通照会",
        rf"(?P<sender>[^\d].{{0,120}}?)(?P<date>{_DATE})(?:给|致)(?P<addressee>.{{1,120}}?)的(?:同文)?普通照会",
    ),
    note_titles=(r"(?P<sender>秘书长|秘书处|主席|[^，。；]{1,30}(?:主席|秘书处|执行主任|高级专员))的(?:说明|照会)",),
    report_titles=(
        r"(?!第?\d)[^，。；：]{0,40}(?:秘书长|委员会|理事会|秘书处|工作组|主席|报告员|高级专员|办公室|执行主任|专家|小组|监督厅|检查组|法庭|法院|会议)(?:关于[^，。；]{1,80})?的?(?:第[一二三四五六七八九十]{1,4}次)?(?:进展|年度|临时|最后|综合)?报告",
    ),
    riders=r"(?:更正|增编|订正)(?: ?[\d一二三四五六七八九十]{1,3})?\*{0,3}",
    title_start=r"\d{4} ?年|[^\d]{1,120}\d{4} ?年|.{0,60}的(?:说明|照会|信|函)",
    attachment_words={"annex": "附件", "enclosure": "附文", "appendix": "附录"},
    attachment_start=rf"附|{_DATE}.{{1,240}}附件",
    annexes={
        "annex": rf"附件 ?{_LABEL}?\*{{0,3}}|{_DATE}.{{1,240}}(?:信|函|照会)的附件 ?{_LABEL_AFTER}?\*{{0,3}}",
        "enclosure": rf"附文 ?{_LABEL}?\*{{0,3}}",
        "appendix": rf"附录 ?{_LABEL}?\*{{0,3}}",
    },
    resolutions=ResolutionLines(
        opening=r"[\u4e00-\u9fff、（）()“”《》 ]{0,60}(?:大会|理事会|委员会|会议|缔约方|缔约国|论坛|小组|管理局) ?[，：,:]",
        article=r"",
        occasion=rf"(?:[\u4e00-\u9fff]{{0,20}}在?)?{_DATE}.{{0,30}}第 ?\d{{1,5}} ?次|在?第 ?\d{{1,5}} ?次(?:全体)?会议",
        adopted=rf"[^，。《》“”]{{0,30}}{_DATE}[^，。《》“”]{{0,40}}(?:决议|决定|通过)\*{{0,3}}$",
        titled=rf"(?:第 ?(?P<number>{NUMBER}) ?号)(?:决议|决定)[.。]?\*{{0,3}}",
        draft=r"(?:^|[:：] ?)(?:订正)?(?:决议|决定)草案(?:[一二三四五六七八九十]{1,3})?\*{0,3}$|^.{0,60}提出的(?:订正)?(?:决议|决定)草案",
        meeting=r"第 ?(?:\d{1,5}|[一二三四五六七八九十百零〇]{1,8}) ?次(?:全体)?会议(?: ?[(（]续会[)）])?",
    ),
    resolution_words=r"决议",
    decision_words=r"决定",
    original=r"(?:Original|原件|原文|原始语文|原文语文) ?[:：] ?(?P<language>.{1,60})",
    signed="(签名)",
    signed_words="签字|签署|签|署名",
    signed_first=False,
    cues=("联合国", "大会", "安全理事会", "秘书长", "决议", "的"),
)
