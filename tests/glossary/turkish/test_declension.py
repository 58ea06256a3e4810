"""How Turkish nouns and phrases are declined, and where they are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.turkish.declension import Case, decline
from glossary.turkish.forms import is_form_of
from glossary.turkish.nouns import is_possessed, possessed_base

# Nominative, accusative, genitive, dative, locative, ablative, instrumental.
PARADIGMS = (
    "müşteri müşteriyi müşterinin müşteriye müşteride müşteriden müşteriyle",
    "kitap kitabı kitabın kitaba kitapta kitaptan kitapla",
    "talep talebi talebin talebe talepte talepten taleple",
    "süreç süreci sürecin sürece süreçte süreçten süreçle",
    "ortak ortağı ortağın ortağa ortakta ortaktan ortakla",
    "renk rengi rengin renge renkte renkten renkle",
    "hizmet hizmeti hizmetin hizmete hizmette hizmetten hizmetle",
    "paket paketi paketin pakete pakette paketten paketle",
    "segment segmenti segmentin segmente segmentte segmentten segmentle",
    "çevrim çevrimi çevrimin çevrime çevrimde çevrimden çevrimle",
    "kayıt kaydı kaydın kayda kayıtta kayıttan kayıtla",
    "isim ismi ismin isme isimde isimden isimle",
    "sadakat sadakati sadakatin sadakate sadakatte sadakatten sadakatle",
    "kâr kârı kârın kâra kârda kârdan kârla",
    "saat saati saatin saate saatte saatten saatle",
    "hâl hâli hâlin hâle hâlde hâlden hâlle",
    "rol rolü rolün role rolde rolden rolle",
    "kontrol kontrolü kontrolün kontrole kontrolde kontrolden kontrolle",
    "mesul mesulü mesulün mesule mesulde mesulden mesulle",
    "kanal kanalı kanalın kanala kanalda kanaldan kanalla",
    "fiyat fiyatı fiyatın fiyata fiyatta fiyattan fiyatla",
    "çağrı çağrıyı çağrının çağrıya çağrıda çağrıdan çağrıyla",
    "soru soruyu sorunun soruya soruda sorudan soruyla",
    "kart kartı kartın karta kartta karttan kartla",
    "risk riski riskin riske riskte riskten riskle",
    "katalog kataloğu kataloğun kataloğa katalogda katalogdan katalogla",
    "kazanç kazancı kazancın kazanca kazançta kazançtan kazançla",
    "grup grubu grubun gruba grupta gruptan grupla",
    "NPS NPS'yi NPS'nin NPS'ye NPS'de NPS'den NPS'yle",
    "CRM CRM'i CRM'in CRM'e CRM'de CRM'den CRM'le",
    "KVKK KVKK'yı KVKK'nın KVKK'ya KVKK'da KVKK'dan KVKK'yla",
    "PIPA PIPA'yı PIPA'nın PIPA'ya PIPA'da PIPA'dan PIPA'yla",
    "Chuseok Chuseok'u Chuseok'un Chuseok'a Chuseok'ta Chuseok'tan Chuseok'la",
    "Seollal Seollal'ı Seollal'ın Seollal'a Seollal'da Seollal'dan Seollal'la",
    "chatbot chatbotu chatbotun chatbota chatbotta chatbottan chatbotla",
)
# The same for phrases, of which only the last word changes.
PHRASES = {
    "müşteri": "sadakati sadakatini sadakatinin sadakatine sadakatinde sadakatinden sadakatiyle",
    "elde tutma": "oranı oranını oranının oranına oranında oranından oranıyla",
    "üyelik": "kartı kartını kartının kartına kartında kartından kartıyla",
    "kişisel": "veri veriyi verinin veriye veride veriden veriyle",
    "potansiyel": "müşteri müşteriyi müşterinin müşteriye müşteride müşteriden müşteriyle",
    "açık": "rıza rızayı rızanın rızaya rızada rızadan rızayla",
    "elde": "tutma tutmayı tutmanın tutmaya tutmada tutmadan tutmayla",
    "satış": "süreci sürecini sürecinin sürecine sürecinde sürecinden süreciyle",
    "çok": "kanallı kanallıyı kanallının kanallıya kanallıda kanallıdan kanallıyla",
    "sosyal": "CRM CRM'i CRM'in CRM'e CRM'de CRM'den CRM'le",
    "Tüketicinin Korunması": (
        "Kanunu Kanunu'nu Kanunu'nun Kanunu'na Kanunu'nda Kanunu'ndan Kanunu'yla"
    ),
}
PLURALS = {
    "müşteri sadakati": "müşteri sadakatlerini",
    "üyelik kartı": "üyelik kartlarını",
    "satış süreci": "satış süreçlerini",
    "müşteri kaybı": "müşteri kayıplarını",
    "müşteri sorusu": "müşteri sorularını",
    "müşteri servisi": "müşteri servislerini",
    "ürün kodu": "ürün kodlarını",
    "müşteri kaydı": "müşteri kayıtlarını",
    "potansiyel müşteri": "potansiyel müşterileri",
    "rol": "rolleri",
    "KPI": "KPI'ları",
    "talep": "talepleri",
}
OURS = {
    "müşteri": "müşterimizi",
    "kitap": "kitabımızı",
    "müşteri sadakati": "müşteri sadakatimizi",
    "müşteri bilgisi": "müşteri bilgimizi",
    "müşteri hizmetleri": "müşteri hizmetlerimizi",
}
REFUSED = (
    "omnichannel", "promoter", "CSAT", "SERVQUAL", "CES", "call center", "artırmak", "su",
    "hedonal", "uzun bakıcı", "5N1K", "",
)  # fmt: skip


def table(forms: str, first: str = "") -> list[tuple[str, Case, str]]:
    words = [first + word for word in forms.split()]
    return [(words[0], case, word) for case, word in zip(Case, words, strict=True)]


FORMS = [row for forms in PARADIGMS for row in table(forms)]
FORMS += [row for first, forms in PHRASES.items() for row in table(forms, first + " ")]


def test_the_table_is_long():
    assert len(FORMS) >= 150


@pytest.mark.parametrize(("term", "case", "form"), FORMS)
def test_a_case(term, case, form):
    declined = decline(term, case)
    assert declined.text == form
    assert is_form_of(form, term)


@pytest.mark.parametrize(("term", "form"), PLURALS.items())
def test_the_plural_in_the_accusative(term, form):
    assert decline(term, Case.ACCUSATIVE, plural=True).text == form
    assert is_form_of(form, term)


@pytest.mark.parametrize(("term", "form"), OURS.items())
def test_what_is_ours_in_the_accusative(term, form):
    assert decline(term, Case.ACCUSATIVE, ours=True).text == form
    assert is_form_of(form, term)


def test_our_customers():
    assert decline("müşteri", Case.DATIVE, plural=True, ours=True).text == "müşterilerimize"
    form = decline("müşteri sadakati", Case.LOCATIVE, plural=True, ours=True)
    assert form.text == "müşteri sadakatlerimizde"


@pytest.mark.parametrize("term", REFUSED)
def test_where_a_form_cannot_be_known_there_is_none(term):
    assert decline(term, Case.ACCUSATIVE) is None


@pytest.mark.parametrize("term", ["Chuseok", "Kişisel Verilerin Korunması Kanunu"])
def test_a_name_has_no_plural(term):
    assert decline(term, Case.DATIVE, plural=True) is None


def test_what_is_plural_has_no_other_plural():
    assert decline("müşteri hizmetleri", Case.DATIVE, plural=True) is None


@pytest.mark.parametrize(
    ("term", "case", "pieces"),
    [
        ("müşteri", Case.NOMINATIVE, ("müşteri", "")),
        ("müşteri sadakati", Case.ACCUSATIVE, ("müşteri sadakati", "ni")),
        ("süreç", Case.DATIVE, ("sürec", "e")),
        ("NPS", Case.GENITIVE, ("NPS", "'nin")),
    ],
)
def test_the_ending_is_set_off_from_the_stem(term, case, pieces):
    assert decline(term, case) == pieces


@pytest.mark.parametrize(
    ("last", "possessed"),
    [("oranı", True), ("şekli", True), ("değerli", False), ("sonucu", True), ("sözcü", None)],
)
def test_a_possessive_is_told_from_what_looks_like_one(last, possessed):
    assert is_possessed(last) is possessed


@pytest.mark.parametrize(
    ("last", "base"), [("desteği", "destek"), ("hunisi", "huni"), ("standardı", "standart")]
)
def test_what_is_under_a_possessive(last, base):
    assert possessed_base(last) == base


LETTERS = "abcçdefgğhıijklmnoöprsştuüvyzâ"


@given(
    st.lists(st.text(LETTERS, min_size=2, max_size=9), min_size=1, max_size=3),
    st.sampled_from(Case),
    st.booleans(),
)
def test_whatever_is_declined_is_a_form_of_its_headword(words, case, plural):
    term = " ".join(words)
    form = decline(term, case, plural=plural)
    assert form is None or is_form_of(form.text, term), form


@given(st.text(), st.sampled_from(Case), st.booleans(), st.booleans())
def test_any_text_is_answered(term, case, plural, ours):
    form = decline(term, case, plural=plural, ours=ours)
    assert form is None or form.text
