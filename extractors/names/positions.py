"""Positions (직함): which words they are, which of them mean the same, and which occupations are no executive's."""

from dataclasses import dataclass

# Each line is one class: a reference (김 대표) fits an introduction (김영섭 KT 대표이사) of the same class.
CLASSES = {
    "회장": "회장 총수 그룹회장 명예회장 총괄회장 동일인",
    "부회장": "부회장 수석부회장",
    "사장": "사장 사장단",
    "부사장": "부사장 수석부사장",
    "대표": "대표 대표이사 총괄대표 공동대표 각자대표 단독대표 대표이사장 신임대표 사업대표 부대표 지사장 법인장 대표집행임원",
    "CEO": "CEO 최고경영자 최고경영책임자",
    "CTO": "CTO 최고기술책임자 기술책임자",
    "CFO": "CFO 최고재무책임자 재무책임자",
    "COO": "COO 최고운영책임자",
    "CSO": "CSO 최고전략책임자 최고보안책임자 최고안전책임자 전략책임자",
    "CPO": "CPO 최고제품책임자 최고개인정보보호책임자 최고개인정보책임자",
    "CIO": "CIO 최고정보책임자 최고투자책임자 투자책임자",
    "CISO": "CISO 최고정보보호책임자 최고정보보안책임자",
    "CMO": "CMO 최고마케팅책임자",
    "CAIO": "CAIO 최고AI책임자 최고인공지능책임자 CDO CHO CRO CBO CLO CSAI 최고과학자 최고데이터책임자 최고사업책임자 최고매출책임자 최고인사책임자 최고법률책임자 최고과학책임자 최고디자인책임자 최고연구책임자 최고상품책임자 최고비즈니스책임자 최고업무책임자 최고디지털책임자 최고대외협력책임자 최고책임자",
    "GIO": "GIO 글로벌투자책임자",
    "의장": "의장 이사회의장 공동의장",
    "이사장": "이사장",
    "창업자": "창업자 공동창업자 창업주 공동창업주 설립자 공동설립자 창립자",
    "총괄": "총괄 총괄사장 총괄부사장 총괄책임 총괄책임자 부문총괄 사업총괄 총책임자",
    "전무": "전무 전무이사",
    "상무": "상무 상무이사 상무보",
    "이사": "이사 사내이사 사외이사 총괄이사",
    "본부장": "본부장 총괄본부장 사업본부장",
    "부문장": "부문장 사업부문장 사업부장 사업단장 사업대표",
    "그룹장": "그룹장 담당 담당임원 부장",
    "센터장": "센터장 부센터장",
    "연구소장": "연구소장 소장 랩장",
    "원장": "원장 부원장 연구원장 공동원장",
    "위원장": "위원장 부위원장 조직위원장 공동위원장",
    "실장": "실장 정책실장 비서실장 안보실장 국가안보실장 경영지원실장",
    "수석": "수석 미래기획수석 기획수석 경제수석 홍보소통수석 수석비서관",
    "보좌관": "보좌관 경제보좌관",
    "장관": "장관 국무장관 상무장관 재무장관",
    "부총리": "부총리 경제부총리 과학기술부총리",
    "총리": "총리 국무총리",
    "차관": "차관 1차관 2차관 제1차관 제2차관",
    "처장": "처장 청장",
    "총재": "총재 부총재",
    "행장": "행장 은행장",
    "단장": "단장 사업단장 부단장",
    "팀장": "팀장 리더 성과리더 유닛장 파트장 랩리더 부팀장 그룹리더 테크리더",
    "대통령": "대통령 당선인",
    "지사": "지사 도지사",
    "고문": "고문 상임고문",
    "감사": "사령탑 수장 후보자 내정자 분과장 총감독관",
}
CLASS_OF = {word: name for name, words in CLASSES.items() for word in words.split()}
# Classes one person is called by in turn: 유영상 SK텔레콤 대표이사 사장(CEO).
ALIKE = (
    frozenset({"대표", "사장", "CEO"}), frozenset({"대표", "회장"}), frozenset({"창업자", "의장"}),
    frozenset({"총괄", "부사장"}), frozenset({"총괄", "사장"}), frozenset({"CAIO", "부사장"}),
)  # fmt: skip
# Nobody who is introduced so is an executive off the list; a head of state least of all.
NOT_EXECUTIVE = frozenset({"대통령", "지사", "감사", "총리", "고문"})
# Occupations beside a name that tell a namesake from the executive.
OCCUPATIONS = frozenset((
    "가수 배우 탤런트 개그맨 코미디언 방송인 작가 소설가 시인 화가 감독 코치 선수 투수 타자 포수 외야수 내야수 공격수 미드필더 골키퍼 수비수 "
    "기자 특파원 논설위원 편집위원 아나운서 앵커 PD 피디 캐스터 해설위원 교수 부교수 조교수 명예교수 석좌교수 강사 교사 교장 총장 학장 관장 "
    "박물관장 의사 약사 간호사 변호사 검사 판사 부장판사 검사장 의원 국회의원 시의원 도의원 구의원 시장 부시장 구청장 군수 도지사 과장 계장 "
    "주무관 사무관 서기관 국장 부국장 대변인 대사 영사 순경 경감 경위 총경 경정 소방관 소방서장 경찰서장 서장 목사 신부 스님 회계사 세무사 변리사 애널리스트 "
    "연구원 연구위원 선임연구원 책임연구원 수석연구원 이코노미스트 박사 학생 군 양 지점장 조합장 동문회장 향우회장 기장 병장 상병 "
    "대위 소령 중령 대령 준장 소장 중장 대장 유튜버 모델 셰프 요리사 작곡가 작사가 연출 촬영감독 지휘자 피아니스트 바이올리니스트 성악가 무용가 "
    "PB 차장 대리 사원 통신원 칼럼니스트 평론가 큐레이터 심판 기수 골퍼 프로 주장 대원 명예기자 객원기자 인턴기자 선임기자 전문기자 수습기자 "
    "MC 진행자 디자이너 농부 이장 회원 환자 피해자 용의자 피고인 지부장 위원 비대위원 최고위원 원내대표 당대표 사무총장 정책위의장 고객 누리꾼 "
    "구청장 국가주석 주석 부통령 하원의원 상원의원 시민 상인 점주 사무장 실무관 행정관 수의사 한의사 원사 상사 중사 하사"
).split())  # fmt: skip


def fits(reference: str, known: str) -> bool:
    """Whether a reference of one class may mean somebody introduced with the other."""
    return reference == known or any(reference in group and known in group for group in ALIKE)


# Words that only alone are what they seem: `주장` ends 터주장 as well.
ALONE = frozenset("군 양 프로 주장 모델 고객 회원 기수 대원 담당 감사 리더 대위 중장 대장 병장 상병 원사 상사 중사 하사 위원 대리 사원 시장 기장 부장 소장 수석 지사".split())
LONGEST = max(map(len, (*CLASS_OF, *OCCUPATIONS)))


@dataclass(frozen=True, slots=True)
class Title:
    """A position or occupation that ends a word; `prefix` is what stands before it in the word."""

    name: str                               # the class of a position, the word of an occupation
    executive: bool
    prefix: str


def read_title(word: str) -> Title | None:
    """The longest position or occupation that ends the word, None where none does."""
    for length in range(min(len(word), LONGEST), 0, -1):
        tail, prefix = word[-length:], word[:-length]
        if prefix and tail in ALONE and not prefix.isascii():
            continue
        if tail in OCCUPATIONS:
            return Title(tail, False, prefix)
        found = CLASS_OF.get(tail)
        if found:
            return Title(found, True, prefix)
    return None
