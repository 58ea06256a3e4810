"""What people type in Turkish offices, and the headwords they mean by it.

The tables were written by ear before the rules, so that they can say where the rules are wrong.
About a third of the forms are typed without diacritics or in capitals.
"""

import pytest

from glossary.turkish.reduction import ending
from tests.glossary.tables import cases

SOFTENED = {
    "hesap": "hesabı, hesabınızdakileri, hesapsa, hesabi, HESABINIZ, hesabimdan",
    "süreç": "süreci, sürecimizdeki, süreçtir, surecin, surecleri, SÜREÇLERİMİZ",
    "ortak": "ortağı, ortağımızdı, ortaklarımıza, ortagimiz, ORTAKLARIMIZ",
    "talep": "talebi, taleplerinizi, talebimizle, TALEBİNİZ, TALEPLERIMIZ",
    "stok": "stoğu, stoku, stoktaki, stoklarımızda, stogumuz",
    "ekip": "ekibimizle, ekipçe, ekiplerimizin, EKIBIMIZDEN",
    "grup": "grubundan, gruplarımızı, grubumuzdur",
    "sebep": "sebebi, sebepleri, sebebiyle",
    "cevap": "cevabınız, cevaplarınızı, cevabi",
    "senet": "senedi, senetlerin",
    "renk": "rengi, renklerimiz",
    "katalog": "kataloğu, kataloglarımız, katalogu",
    "destek": "desteğinizle, destekleri, destegimiz",
    "kaynak": "kaynağı, kaynaklarımızdan, kaynagimiz, KAYNAKLARIMIZIN",
    "ihtiyaç": "ihtiyacı, ihtiyaçlarına, ihtiyacimiz, IHTIYACLARI",
    "sonuç": "sonucu, sonuçlarının, sonuclari, SONUCLARINI",
    "amaç": "amacımızdır, amaci, amaclarimiz",
    "üyelik": "üyeliği, uyeligim, ÜYELİĞİNİZ",
    "abonelik": "aboneliğimi, aboneliginizi, abonelikleri",
}

UNSOFTENED = {
    "hukuk": "hukuku, hukukun, hukukumuzda",
    "sepet": "sepeti, sepetimdeki, sepetteydi, sepetinizde",
    "paket": "paketi, paketlerimizdeki",
    "anket": "anketi, anketimize, anketlerden",
    "fırsat": "fırsatı, fırsatmış, firsatlari, FIRSATLARIN",
    "fiyat": "fiyatı, fiyatlarımızda, fiyati, FİYATLARI",
    "maliyet": "maliyeti, maliyetlerimizi, MALİYETİNİ",
    "hizmet": "hizmetimiz, hizmetlerinizden, HİZMETLERİMİZ",
    "segment": "segmenti, segmentlerimize",
}

SHORTENED = {
    "kayıt": "kaydı, kaydımızı, kayıtları, kaydini, KAYITLARINIZ",
    "isim": "ismi, isimleri, ismimizle, İSMİNİZ",
    "şehir": "şehri, şehirlerdeki, sehrimizde, sehirlerde",
    "fikir": "fikri, fikrimce, fikirleriniz, FIKRINIZ",
    "nakit": "nakdi, nakitle",
    "kısım": "kısmı, kısımları, kismini",
    "metin": "metni, metinlerdeki",
}

DOUBLED = {
    "hak": "hakkı, haklarınız, hakkınızı, hakkinizda, HAKLARINIZI",
    "his": "hissi, hislerimiz",
    "hat": "hattı, hatlarımızdan, hattimizi",
    "zam": "zammı, zamları",
    "sır": "sırrı, sırlarınızı, sirrimizi",
}

FRONTED = {
    "sadakat": "sadakati, sadakatini, sadakatimizdir, SADAKATİ",
    "kontrol": "kontrolü, kontroller, kontrolunu, KONTROLÜ",
    "rol": "rolü, rollerimiz, rolu",
    "saat": "saati, saatlerce, saatlerinde, saatinki",
    "dikkat": "dikkati, dikkatinize, DIKKATINIZE",
    "ihtimal": "ihtimali, ihtimaller, ihtimalle",
    "iptal": "iptali, iptallerin",
    "kabul": "kabulü, kabulunuz",
    "protokol": "protokolü, protokollerimiz",
    "menfaat": "menfaati, menfaatlerimizi",
}

VOWEL_FINAL = {
    "müşteri": "müşteriyi, müşterinin, müşterisi, müşterilerimizinkiler, müşterilerimizce, "
    "müşteriydi, müşterimizsiniz, müşteriyle, musterilerimizin, musteriye, MÜŞTERİLERİMİZ, "
    "MUSTERILERIMIZ, müşterilerimizdendir, musterilerimizdeki",
    "kampanya": "kampanyayı, kampanyası, kampanyaymış, KAMPANYALARIMIZ, kampanyamizin",
    "üye": "üyeye, üyeyken, üyemizsiniz, uyelerimize",
    "abone": "aboneye, abonelerimiz, aboneyseniz",
    "marka": "markası, markanın, markalarımızla, markamizi",
    "fatura": "faturası, faturalarınızdaki, FATURANIZ, faturanizi",
    "şube": "şubedekiler, şubeye, subelerimizde, ŞUBEMİZE",
    "mağaza": "mağazamızdan, magazalarimizda, MAGAZAMIZ",
    "banka": "bankaca, bankalarla",
    "bütçe": "bütçesi, bütçemizle, butcemizi, BÜTÇENİN",
    "sözleşme": "sözleşmeyle, sözleşmenizin, sozlesmesini",
    "ödeme": "ödemeyi, ödemelerinizde, odemenizi, ÖDEMENİZ",
    "pazarlama": "pazarlamanın, pazarlamadaki",
    "toplantı": "toplantıdayken, toplantıdaymış, toplantimizda, toplantilarda",
    "veri": "veriyi, verilerimizi, verilerinizin",
    "beklenti": "beklentisi, beklentilerimizi, beklentileriyle, BEKLENTİLERİNİZ",
    "çağrı": "çağrısı, cagrilarin, ÇAĞRILARI",
    "yönetici": "yöneticilerce, yöneticimize, yoneticisi",
    "satıcı": "satıcının, saticilardan, saticinin",
}

CONSONANT_FINAL = {
    "satış": "satışlarımız, satislarimizdan, SATIŞLARIMIZIN, satistaki",
    "indirim": "indirimdeyken, indirimle, İNDİRİMİ, INDIRIMI",
    "sipariş": "siparişiniz, siparisimi, SİPARİŞLERİNİZİ",
    "ürün": "ürünü, ürünlerimizinki, urununuz, URUNLERIMIZ",
    "şikâyet": "şikâyetlerinizi, şikayeti, sikayetlerinizi, ŞİKÂYETLER",
    "memnuniyet": "memnuniyetimizi, memnuniyetinizdir",
    "deneyim": "deneyimini, deneyimlerimizi, DENEYİMİNİZ",
    "kanal": "kanaldaki, kanallarımızda, kanalıyla",
    "kâr": "kârı, kârımız",
    "gelir": "gelirimizi, gelirlerinden",
    "hedef": "hedefimizdir, hedeftir, hedeflerimizle",
    "puan": "puanınız, puanlarinizi",
    "onay": "onayı, onayınızla, onayiniz",
    "şirket": "şirketçe, şirketimizin, SIRKETIMIZ, sirketlerden, sirketinizle",
    "değer": "değeri, degerlerimiz, degerini",
    "sektör": "sektördeki, sektorumuzde",
    "teklif": "teklifimiz, teklifinizi, TEKLIFLERINIZ",
    "personel": "personeliniz, personelimizle",
    "danışman": "danışmanlarca, danismanimizla, danismanlarin",
}

COMPOUNDS = {
    "müşteri sadakati": "müşteri sadakatimizi, müşteri sadakatinin, musteri sadakatini",
    "müşteri memnuniyeti": "müşteri memnuniyetini, MÜŞTERİ MEMNUNİYETİNDE",
    "müşteri temsilcisi": "müşteri temsilcimiz, müşteri temsilcileri, musteri temsilcinize",
    "müşteri kaybı": "müşteri kaybını, müşteri kayıplarımız, musteri kaybimiz",
    "müşteri yolculuğu": "müşteri yolculuğunun, müşteri yolculukları",
    "müşteri ilişkileri yönetimi": "müşteri ilişkileri yönetiminde, musteri iliskileri yonetimine",
    "satış hunisi": "satış hunileri, satış hunimizdeki, satis hunisinde",
    "kayıp oranı": "kayıp oranımız, kayıp oranlarının, kayip oranini",
    "dönüşüm oranı": "dönüşüm oranlarımızdaki, donusum oranimizi",
    "geri bildirim": "geri bildirimleriniz, geri bildirimlerden, GERİ BİLDİRİMİNİZ",
    "çağrı merkezi": "çağrı merkezine, çağrı merkezlerinde, cagri merkezimiz, CAGRI MERKEZINDEN",
    "pazar payı": "pazar payımızı, pazar payları",
    "hedef kitle": "hedef kitlemize, hedef kitlenin",
    "iş ortağı": "iş ortaklarımız, iş ortağımızla, is ortaklarimizla",
    "çapraz satış": "çapraz satışı, capraz satislarda",
    "açık rıza": "açık rızası, açık rızanız, acik rizanizi",
    "yaşam boyu değer": "yaşam boyu değeri, yasam boyu degerini",
    "sadakat programı": "sadakat programımıza, sadakat programlarinin",
    "tüketici hakkı": "tüketici hakları, tüketici hakkının",
    "nakit akışı": "nakit akışımızı, nakit akislari",
}

ABBREVIATIONS = {
    "CRM": "CRM'e, CRM’de, CRM'imizdeki, CRMde, crm'den",
    "NPS": "NPS’nin, NPSnin, NPS'imiz, NPS'deki",
    "KPI": "KPI'larımız, KPI’ları, KPIlarımızı, KPI'larimizi",
    "CLTV": "CLTV'si, CLTV’yi, CLTVmizi",
    "KVKK": "KVKK'nın, KVKK’ya, KVKKya",
    "CSAT": "CSAT'ı, CSAT’ımız",
    "SMS": "SMS'leri, SMS’ler, SMS'iniz",
    "API": "API'yi, API’miz",
}

FOREIGN = {
    "churn": "churn'ü, churn’den, churn'ün",
    "lead": "lead'ler, lead’lerimizi, leadleri",
    "chatbot": "chatbot'umuz, chatbot’a, chatbotlarla",
    "newsletter": "newsletter'ımız, newsletterlar",
    "feedback": "feedback'lerinizi, feedback’i, feedbackler",
    "dashboard": "dashboard'u, dashboarddaki",
    "e-posta": "e-postanız, e-postalarımızda, E-POSTALARI",
    "WhatsApp": "WhatsApp'tan, WhatsApp’ın",
    "Salesforce": "Salesforce'ta, Salesforce’un",
}

VERBS = {
    "kazanmak": "kazanmaya, kazanmanın, kazandık",
    "artırmak": "artırmayı, artirmamiz",
    "hedeflemek": "hedeflemekteyiz, hedefliyoruz",
    "iletmek": "iletmeniz, ilettiniz",
    "satın almak": "satın almayı, satın aldığınız",
}

FORMS = {
    **SOFTENED,
    **UNSOFTENED,
    **SHORTENED,
    **DOUBLED,
    **FRONTED,
    **VOWEL_FINAL,
    **CONSONANT_FINAL,
    **COMPOUNDS,
    **ABBREVIATIONS,
    **FOREIGN,
    **VERBS,
}

APART = {
    "satış": "satıcı, satır, satın",
    "müşteri": "müşterek, müşavir",
    "kat": "katılım, katkı",
    "ad": "adres, adet",
    "pazar": "pazarlama, pazarlık, pazartesi",
    "hedef": "hedefleme",
    "kart": "kartvizit, karton, kartel",
    "kâr": "karar",
    "marka": "market",
    "anket": "anketör",
    "oran": "orantı",
    "bilgi": "bilgisayar",
    "hesap": "hesaplama",
    "ihtimal": "ihtimam",
    "kontrol": "kontrolör",
    "ortak": "ortam, ortalama",
    "ekip": "ekipman",
    "ürün": "üretim",
    "sözleşme": "sözlük",
    "toplantı": "toplam",
    "temsilci": "temsil",
    "yönetici": "yönetim",
    "bildirim": "bildiri",
    "segment": "segmentasyon",
    "kod": "kodaman",
    "para": "paragraf",
    "banka": "bankamatik",
    "zam": "zaman, zambak",
    "hak": "hakikat, hakim",
    "kısım": "kısmet",
    "şehir": "şehriye",
    "fikir": "fikren",
    "hukuk": "hukuken",
    "fırsat": "fırsatçı",
    "iletmek": "iletişim",
    "üye": "üyelik",
    "çağrı": "çağrışım",
    "hat": "hata",
}


def headwords(typed):
    """Return every headword the typed form can be a form of; a headword itself is only itself."""
    if typed in FORMS:
        return {typed}
    return {headword for headword in FORMS if ending(typed, headword, loosely=True) is not None}


@pytest.fixture(scope="module")
def reduced():
    """Each typed form, the headword meant by it, and the headwords it was reduced to."""
    meant = [case.values for case in cases(FORMS, separator=", ")]
    return [(typed, headword, headwords(typed)) for typed, headword in meant]


def test_almost_every_typed_form_reaches_its_headword(reduced):
    missed = [
        f"{typed} → {headword}" for typed, headword, found in reduced if headword not in found
    ]
    assert len(missed) <= 0.03 * len(reduced), f"{len(missed)} of {len(reduced)}: {missed}"


def test_a_form_of_several_headwords_is_a_form_of_the_right_one(reduced):
    wrong = [
        f"{typed} → {found}, not {headword}"
        for typed, headword, found in reduced
        if len(found) > 1 and headword not in found
    ]
    assert not wrong


def test_words_that_look_alike_stay_apart():
    pairs = [case.values for case in cases(APART, separator=", ")]
    merged = [
        f"{word} → {headword}"
        for word, headword in pairs
        if ending(word, headword, loosely=True) is not None
    ]
    assert len(merged) <= 1, f"{len(merged)} of {len(pairs)}: {merged}"
