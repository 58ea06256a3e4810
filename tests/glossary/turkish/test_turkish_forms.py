"""Which Turkish words are inflected forms of which headword."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.turkish.forms import is_form_of
from glossary.turkish.phonology import fit, left
from tests.glossary.tables import cases

RIGHT = {
    "müşteri": (
        "müşteriler | müşterileri | müşterilerimizin | müşterisi | müşterisini | müşteriyi | "
        "müşteriye | müşteride | müşteriden | müşterinin | müşteriyle | müşterideki | "
        "müşterilerimizinkinden | Müşterinin | MÜŞTERİLERİMİZ | müşteriydi | müşteridir | "
        "müşterimiz | müşterimize | müşteriysek | müşteriyken | müşterilerdendir | müşteriyim | "
        "müşteriymiş | müşterininki | müşterilerimizdekiler | müşteriniz | müşterilerce"
    ),
    "kitap": "kitabı | kitabın | kitaplar | kitapta | kitabımız | kitapları",
    "talep": "talebi | talepler | talebe | taleplerini | talepten",
    "süreç": "süreci | süreçte | süreçler | sürecimiz",
    "ortak": "ortağı | ortaklar | ortağımız | ortaklarımızla",
    "renk": "rengi | renkler | rengin",
    "kayıt": "kaydı | kayıtlar | kayda | kaydımız | kayıtta",
    "isim": "ismi | isimler | isimden",
    "müşteri sadakati": (
        "müşteri sadakatini | müşteri sadakatine | müşteri sadakatimiz | müşteri sadakatleri | "
        "Müşteri sadakati | müşteri sadakatinin | müşteri sadakatiyle | müşteri sadakatinde | "
        "müşteri sadakatidir | müşteri sadakatinden"
    ),
    "müşteri ilişkileri yönetimi": (
        "müşteri ilişkileri yönetiminde | müşteri ilişkileri yönetimimiz"
    ),
    "müşteri ilişkileri": "müşteri ilişkilerini | müşteri ilişkilerimiz | müşteri ilişkilerinin",
    "satış hunisi": "satış hunisini | satış hunisinde | satış hunimiz | satış hunileri",
    "satış süreci": "satış sürecini | satış süreçleri | satış sürecimizde",
    "araştırma firması": "araştırma firmasını | araştırma firmaları | araştırma firmamız",
    "müşteri desteği": "müşteri desteğinin | müşteri destekleri",
    "müşteri kaydı": "müşteri kayıtları | müşteri kaydını",
    "NPS": "NPS'nin | NPS’yi | NPS'ye | NPS'si | NPS'deki | NPS'miz",
    "KVKK": "KVKK'ya | KVKK’nın",
    "CRM": "CRM'i | CRM'e | CRM'nin | CRM'den",
    "KPI": "KPI'ları | KPI’larımız",
    "sadakat": "sadakati | sadakate | sadakatin | sadakatimiz",
    "saat": "saati | saatler | saatte",
    "kâr": "kârı | kâra | kârımız | kârlar",
    "hal": "hali | haller",
    "kontrol": "kontrolü | kontroller",
    "alkol": "alkolü",
    "artırmak": (
        "artırmayı | artırmaya | artırmanın | artırmakta | artırmak | artırıyor | artırır | "
        "artırdı | artıracak | artırdık | artıran | artırdığı | artırarak | artırabilirsiniz | "
        "artırmalıyız | artırmıyor | artırmaktadır | artıracağız | artırması | artırmamak | "
        "artıralım"
    ),
    "takip etmek": (
        "takip ediyor | takip eder | takip etti | takip edecek | takip ettiğimiz | takip etmek"
    ),
    "kaydetmek": "kaydediyor | kaydeden | kaydetti | kaydedin",
    "yönetmek": "yönetiyor | yöneten | yönetecek",
    "sağlamak": "sağlıyor | sağlar | sağlayan",
    "potansiyel müşteri": "potansiyel müşteriler | potansiyel müşteriye | potansiyel müşterilerden",
    "iş ortağı": "iş ortağımız | iş ortakları | iş ortağına",
    "hak": "hakkı | haklar | hakkımız",
    "psikolog": "psikoloğu | psikologlar",
    "geri bildirim": "geri bildirimler | geri bildirimi | geri bildirimlerinizi",
    "churn": "churn'ü | churnü | churn'e",
    "lead": "lead'ler | leadleri | lead'lerimizi",
    "hesap": "hesabı | hesaplar | hesabınız",
    "e-posta": "e-postalar | e-postayı | e-postanız",
    "üyelik kartı": "üyelik kartını | üyelik kartları | üyelik kartınız",
    "puan": "puanı | puanlar | puanınız | puanlarınızı",
    "hizmet": "hizmeti | hizmetler | hizmetten | hizmetlerimizden",
    "memnuniyet": "memnuniyeti | memnuniyetle",
    "iade": "iadeyi | iadesi | iadeler",
    "Kişisel Verilerin Korunması Kanunu": (
        "Kişisel Verilerin Korunması Kanunu'na | Kişisel Verilerin Korunması Kanunu’nun | "
        "Kişisel Verilerin Korunması Kanununu"
    ),
    "stok": "stoğu | stokta | stoklar",
    "fatura": "faturası | faturayı | faturalar | faturasını | faturalarımızda",
    "kanal": "kanalı | kanallar | kanalımız | kanallarımızdan",
    "fark": "farkı | farklar | farkımız",
    "not": "notlar | notu | notumuz",
    "üyelik": "üyeliği | üyelikler | üyeliğiniz | üyelikten",
    "kârlılık": "kârlılığı | kârlılıkta | kârlılığımızı",
}
WRONG = {
    "müşteri": (
        "müşterek | müşter | müşteriyın | müşterilar | müşterinn | müşteri'nin | müşterici | "
        "müşterilik"
    ),
    "altı": "altın | altında",
    "kitap": "kitapı | kitaplık | kitapçı",
    "talep": "talepi | taleb | talepkâr",
    "süreç": "süreçi",
    "ortak": "ortakı | ortam | ortaklık",
    "kayıt": "kayıtı | kayıp",
    "isim": "isimi | isimli",
    "kâr": "karı | kar | kart",
    "NPS": "NPSnin",
    "CRM": "CRMX",
    "veri": "verin | verim | vergi",
    "sadakat": "sadaka",
    "müşteri sadakati": (
        "müşteri sadakatiyi | müşteri sadakatsiz | müşteri sadakatler | müşteri sadakat"
    ),
    "hizmet": "hizmetçi | hizmetli",
    "artırmak": "arttırmak | artmak | artırıcı",
    "puan": "puantaj",
    "iade": "iadeli | iadei",
    "takip etmek": "takip edilmek | takip etki",
    "fark": "farklı | farkındalık",
    "üyelik": "üye | üyelikı | üyelikçi",
    "şirket": "şirketsi | şirketçi | şirkat",
}


@pytest.mark.parametrize(("form", "headword"), cases(RIGHT, " | "))
def test_forms(form, headword):
    assert is_form_of(form, headword)


@pytest.mark.parametrize(("form", "headword"), cases(WRONG, " | "))
def test_what_is_no_form(form, headword):
    assert not is_form_of(form, headword)


# Pairs of the reference that a stemmer confuses: neither is a form of the other.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("altı", "altın"),
        ("kâr", "kar"),
        ("müşteri", "müşterek"),
        ("veri", "vergi"),
        ("değer", "değerli"),
        ("satış", "satıcı"),
        ("hizmet", "hizmetçi"),
        ("sadakat", "sadaka"),
        ("kampanya", "kamp"),
        ("üye", "üyelik"),
        ("bilgi", "bilgisayar"),
        ("yönetim", "yönetici"),
        ("pazar", "pazarlama"),
        ("ürün", "ürüncü"),
        ("destek", "desen"),
    ],
)
def test_words_that_must_stay_apart(one, other):
    assert not is_form_of(other, one)
    assert not is_form_of(one, other)


@pytest.mark.parametrize(("word", "headword"), [("", "müşteri"), ("müşteri", ""), (" ", " ")])
def test_nothing_is_no_form(word, headword):
    assert not is_form_of(word, headword)


@pytest.mark.parametrize(
    ("suffix", "stem", "written"),
    [
        ("lAr", "müşteri", "ler"),
        ("lAr", "kampanya", "lar"),
        ("(y)I", "müşteri", "yi"),
        ("(y)I", "talep", "i"),
        ("DA", "stok", "ta"),
        ("DAn", "ürün", "den"),
        ("(n)In", "fatura", "nın"),
        ("(I)mIz", "puan", "ımız"),
        ("(I)mIz", "üye", "miz"),
        ("(s)I", "huni", "si"),
        ("(s)I", "oran", "ı"),
        ("(y)lA", "kupon", "la"),
    ],
)
def test_a_suffix_fits_its_stem(suffix, stem, written):
    assert fit(suffix, left(stem)) == written


@given(st.text(), st.text(alphabet="aeıiklmnrtsğçCRM'’ -2"))
def test_any_text_gets_an_answer(word, headword):
    assert is_form_of(word, headword) in {True, False}
    assert is_form_of(headword + word, headword) in {True, False}
    assert is_form_of(headword, headword) or not headword.strip(" -'’")
