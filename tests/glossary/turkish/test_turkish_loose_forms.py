"""Which headwords typed Turkish words are led to, and what stands at their ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.endings import Ending
from glossary.text import fold, squeeze
from glossary.turkish.forms import is_form_of
from glossary.turkish.reduction import bases, ending, root
from glossary.turkish.suffixes import ARCS, FUNCTIONS
from tests.glossary.tables import cases

# As they are rightly written; each is also typed without marks, in capitals and without '.
FORMS = {
    "müşteri": "müşteriler müşterisine müşterilerimizinki müşterideymiş müşteriyse müşterimizdir",
    "hesap": "hesabı hesaba hesabımdaki hesaplarla hesapça hesabıydı hesapsa hesabınızdan",
    "talep": "talebi talepler talebinizle talebimizin taleptir taleplerdeki",
    "süreç": "sürece sürecimiz süreçlerimizde sürecinin süreçse süreçti süreçmiş",
    "amaç": "amacı amaçlar amacımıza amaçtır amacındaki",
    "destek": "desteği desteğe desteklerini desteğimizle destekmiş desteğin",
    "ortak": "ortağımız ortaklarımızdan ortağıyla ortaktır",
    "kulüp": "kulübü kulübe kulüpte kulüplerin kulübümüz",
    "ekip": "ekibimiz ekibin ekipte ekiplerle ekibiydi",
    "katalog": "kataloğu katalogdan kataloglarımız",
    "renk": "rengi renge renkler renkti",
    "kayıt": "kaydı kayda kaydımız kaydının kayıtlarla kayıttır kaydıyla",
    "isim": "ismi isme ismimiz isimler ismindeki",
    "fikir": "fikri fikrimizce fikirler fikrinizi",
    "kayıp": "kaybı kayba kayıplar kaybımızın",
    "nakit": "nakdi nakde nakitle",
    "vakit": "vakti vaktinde vakitler",
    "şehir": "şehri şehre şehirlerdeki",
    "özür": "özrü özrünüz özürler",
    "fesih": "feshi feshe feshin",
    "hak": "hakkı hakkımız haklarınızı hakka",
    "ret": "reddi redde retler",
    "zam": "zammı zamma zamlar",
    "af": "affı affa aflar",
    "saat": "saati saatlerinde saate saattir",
    "sadakat": "sadakati sadakatin sadakate sadakatimizle sadakatle",
    "dikkat": "dikkati dikkate dikkatiniz",
    "rol": "rolü role roller rolümüz",
    "kontrol": "kontrolü kontrole kontrolleri kontrolünüzdeki",
    "protokol": "protokolü protokole protokoller",
    "hâl": "hâli hâlde hâller hâlimiz",
    "kâr": "kârı kâra kârımız kârdan kârıyla kârdır",
    "fiyat": "fiyatı fiyatlar fiyatımızdan fiyatlarınızdaki",
    "kanal": "kanalı kanallarımız kanala kanaldaki",
    "su": "suyu suyun suya sular suyumuz",
    "bayi": "bayii bayiler bayisi bayilerimiz bayiye",
    "üye": "üyeler üyesi üyemiz üyelerimizden üyeye üyeyle üyeyken üyeydi üyeyim",
    "kampanya": "kampanyalar kampanyasını kampanyamızın kampanyayla kampanyadaki kampanyaymış",
    "şikâyet": "şikâyeti şikâyetler şikâyetinizi şikâyetimizden",
    "stok": "stoku stoğu stokta stoklarımızı",
    "grup": "grubu gruplar grubumuza",
    "park": "parkı parklar parkın",
    "ağ": "ağı ağlar ağımız ağa",
    "renkli etiket": "renkli_etiketler renkli_etiketimizdeki",
    "müşteri sadakati": "müşteri_sadakatini müşteri_sadakatimiz müşteri_sadakatlerinden",
    "satış hunisi": "satış_hunimizin satış_hunilerimiz satış_hunisindeki",
    "çağrı merkezi": "çağrı_merkezlerine çağrı_merkezimizden çağrı_merkezinin",
    "müşteri hizmetleri": "müşteri_hizmetlerine müşteri_hizmetlerimizle",
    "iş ortağı": "iş_ortakları iş_ortağımızdır iş_ortağıyla",
    "e-posta": "e-postalarınız e-postayla e-postada",
    "NPS": "NPS'nin NPS'yi NPS'mizdeki NPS'ymiş NPS'den",
    "KPI": "KPI'lar KPI'larımızın KPI'ı KPI'dır",
    "CRM": "CRM'e CRM'in CRM'deki CRM'imiz CRM'siyle",
    "KVKK": "KVKK'ya KVKK'nın KVKK'yla",
    "CSAT": "CSAT'ı CSAT'ımız CSAT'ta",
    "newsletter": "newsletter'ı newsletter'larımız newsletter'a",
    "chatbot": "chatbot'un chatbot'lar chatbotumuz chatbot'tan",
    "churn": "churn'ü churn'e churn'ün churn'de",
    "feedback": "feedback'leri feedback'imiz feedback'e",
    "lead": "lead'ler lead'i lead'lerimizden lead'e",
    "pipeline": "pipeline'ı pipeline'da pipeline'ımız pipeline'ın",
    "startup": "startup'ı startup'lar startup'ın",
    "dashboard": "dashboard'u dashboard'a dashboard'lardaki",
    "not": "notum notlar notu",
    "servis ağı": "servis_ağımız servis_ağları",
    "influencer": "influencer'lar influencer'ı",
    "Salesforce": "Salesforce'un Salesforce'ta",
    "etmek": "ediyor eder etti edecek",
    "gitmek": "gidiyor gider gitti",
    "söylemek": "söylüyor söyledi",
    "case": "case'i case'ler case'in",
    "artırmak": "artırıyoruz artıracağız artırmayı artırdığımız artırınca",
    "toplamak": "topluyor toplayacak topladığı toplarken topluyordu",
    "yönetmek": "yönetiyor yöneten yönetir yönettik yönetmezse",
    "kaydetmek": "kaydediyor kaydeder kaydettiyse",
    "satmak": "satar satıyor satacağız satmadan sattıkça",
    "almak": "alır alıyor alınca aldıktan",
}  # fmt: skip

APART = {
    "altı": "altın altında", "kâr": "karar karne kart", "satış": "satıcı satılık",
    "satıcı": "satış",
    "ürün": "ürüm üretim", "müşteri": "müşterek müşterici", "hedef": "hedefleme hedefli",
    "oran": "orant orantı", "talep": "talip talepkâr", "kat": "katılım kadın katım katkı",
    "ad": "adres adım adet adil", "var": "varış varlık", "pazar": "pazarlama pazarcı",
    "kur": "kurum kural kurs", "ilişki": "ilişkin ilişkili", "yetki": "yetkin yetkili",
    "bilgi": "bilgin bilgisayar", "hat": "hata", "sır": "sıra", "veri": "verim vergi verin",
    "soru": "sorun", "konu": "konum", "gün": "güneş günlük günce", "yıl": "yıldız yılan",
    "gelir": "gelin gelirli", "ön": "önce", "kart": "kartal", "değer": "değerli değerleme",
    "izin": "izinli", "yol": "yolcu", "satmak": "satır satın_alma", "üye": "üyelik",
    "kampanya": "kamp", "sadakat": "sadaka", "hizmet": "hizmetçi", "puan": "puantaj",
    "NPS": "NPV", "CRM": "CR", "müşteri sadakati": "müşteri müşteri_sadakatsiz sadakat",
    "marka": "markalı market", "iade": "iadeli", "ek": "ekim ekip ekran",
}  # fmt: skip


def typed(form):
    """Return the ways in which people type a form."""
    form = form.replace("_", " ")
    bare = fold(form)
    return {form, bare, bare.upper(), bare.replace("'", ""), form.replace("'", "").upper()}


@pytest.mark.parametrize(("form", "headword"), cases(FORMS))
def test_a_form_is_led_to_its_headword_however_it_is_typed(form, headword):
    for way in typed(form):
        assert ending(way, headword, loosely=True), way
        assert squeeze(way).startswith(root(headword))


@pytest.mark.parametrize(("other", "headword"), cases(APART))
def test_another_word_is_not(other, headword):
    for way in typed(other):
        assert ending(way, headword, loosely=True) is None


@pytest.mark.parametrize(
    ("word", "headword", "text", "functions"),
    [
        ("müşterilerimizin", "müşteri", "lerimizin", "plural our of"),
        ("MUSTERILERIMIZIN", "müşteri", "lerimizin", "plural our of"),
        ("NPS'nin", "NPS", "'nin", "of"),
        ("npsnin", "NPS", "'nin", "of"),
        ("KPI’ları", "KPI", "'ları", "plural object"),
        ("newsletter'ı", "newsletter", "'ı", "object"),
        ("newsletteri", "newsletter", "i", "object"),
        ("churnü", "churn", "ü", "object"),
        ("hesabı", "hesap", "-ı", "object"),
        ("HESABINI", "hesap", "-ını", "its object"),
        ("kaydimizdan", "kayıt", "-ımızdan", "our from"),
        ("müşteri sadakatini", "müşteri sadakati", "ni", "object"),
        ("müşteri sadakatimiz", "müşteri sadakati", "miz", "our"),
        ("müşteri sadakatleri", "müşteri sadakati", "-leri", "plural"),
        ("satis hunimiz", "satış hunisi", "-miz", "our"),
        ("sadakatini", "sadakat", "ini", "its object"),
        ("sadakatini", "sadakati", "ni", "object"),
        ("kontrolu", "kontrol", "ü", "object"),
        ("ISKONTOYU", "ıskonto", "yu", "object"),
        ("müşterideki", "müşteri", "deki", "at that_of"),
        ("müşteriydi", "müşteri", "ydi", "past"),
        ("artırıyoruz", "artırmak", "-ıyoruz", "verb"),
        ("artıramadık", "artırmak", "-amadık", "negative past"),
        ("artırmakta", "artırmak", "ta", "at"),
        ("e postamız", "e-posta", "mız", "our"),
        ("musteri", "müşteri", "", ""),
    ],
)
def test_an_ending_is_written_rightly_and_explained(word, headword, text, functions):
    assert ending(word, headword, loosely=True) == Ending(text, tuple(functions.split()))


@pytest.mark.parametrize(
    ("word", "headword"), [("musterimiz", "müşteri"), ("NPSnin", "NPS"), ("", "müşteri")]
)
def test_strictly_marks_and_apostrophes_count(word, headword):
    assert ending(word, headword) is None


def test_strictly_a_right_form_has_its_ending():
    assert ending("müşterimiz", "müşteri") == Ending("miz", ("our",))
    assert ending("kârım", "kâr") == Ending("ım", ("my",))


@pytest.mark.parametrize("word", ["", "'", "-", "고객을"])
def test_what_is_no_turkish_word_has_no_ending(word):
    assert ending(word, "müşteri", loosely=True) is None
    assert ending("müşteri", word, loosely=True) is None


@pytest.mark.parametrize(
    ("headword", "shared"),
    [
        ("müşteri", "musteri"),
        ("hesap", "hesa"),
        ("kayıt", "kay"),
        ("süreç", "sure"),
        ("satış hunisi", "satishuni"),
        ("müşteri sadakati", "musterisadaka"),
        ("toplamak", "topl"),
        ("NPS", "nps"),
    ],
)
def test_the_beginning_that_all_forms_share(headword, shared):
    assert root(headword) == shared


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("müşteri ilişkileri yönetimi", " / ilişki / yönetim"),
        ("müşteri sadakati", " / sadakat"),
        ("satış hunisi", " / huni"),
        ("satış süreci", " / süreç"),
        ("müşteri kaybı oranı", " / kayıp / oran"),
        ("kişisel veri", " / "),
        ("açık rıza beyanı", " /  / beyan"),
        ("Kişisel Verilerin Korunması Kanunu", " / veri / korunma / kanun"),
        ("müşteriyi elde tutma", "müşteri /  / "),
        ("yaşam boyu değer", " / boy / "),
        ("6698 sayılı Kanun", " /  / "),
        ("müşteri hizmetleri", " / hizmet"),
        ("iyi günler", " / gün"),
        ("geri bildirim", " / "),
        ("merhabalar", ""),
    ],
)
def test_words_of_a_term_without_what_binds_them(term, found):
    assert " / ".join("".join(bases(word, term)) for word in term.split()) == found


def test_each_suffix_of_the_table_says_what_it_does():
    assert set(FUNCTIONS) == {arc for arcs in ARCS.values() for arc in arcs}


@given(st.text(), st.text(alphabet="aeıiklmnrtsğçCRM'’ -2"))
def test_any_text_gets_an_answer(word, headword):
    for given_word in (word, headword + word):
        found = ending(given_word, headword, loosely=True)
        assert found is None or squeeze(given_word).startswith(root(headword))


@given(st.sampled_from(sorted(FORMS)), st.text(alphabet="aeıilmnrdsyk", max_size=7))
def test_strictly_there_is_an_ending_where_there_is_a_form(headword, suffixes):
    word = headword + suffixes
    assert (ending(word, headword) is not None) == is_form_of(word, headword)
