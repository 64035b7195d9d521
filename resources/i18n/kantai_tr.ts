<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR">
<context>
    <name>Phrase</name>
    <message>
        <source>has no field &apos;{}&apos;</source>
        <translation>&apos;{}&apos; alanı yok</translation>
    </message>
    <message>
        <source>Choose the config.json of a RoBERTa model.</source>
        <translation>Bir RoBERTa modelinin config.json dosyasını seçin.</translation>
    </message>
    <message>
        <source>field &apos;{}&apos; is not a whole number</source>
        <translation>&apos;{}&apos; alanı tam sayı değil</translation>
    </message>
    <message>
        <source>Write a whole number there.</source>
        <translation>Oraya bir tam sayı yazın.</translation>
    </message>
    <message>
        <source>The folder {} holds no .kantai file.</source>
        <translation>{} klasöründe .kantai dosyası yok.</translation>
    </message>
    <message>
        <source>The folder {} holds more than one project: {} and {}.</source>
        <translation>{} klasöründe birden çok proje var: {} ve {}.</translation>
    </message>
    <message>
        <source>Name the .kantai file itself, or give each project a folder of its own.</source>
        <translation>Doğrudan .kantai dosyasını belirtin ya da her projeye kendi klasörünü verin.</translation>
    </message>
    <message>
        <source>The project file was changed by another program; restore it from a backup.</source>
        <translation>Proje dosyası başka bir programca değiştirilmiş; bir yedekten geri yükleyin.</translation>
    </message>
    <message>
        <source>A run has a state without a name.</source>
        <translation>Bir koşunun adı olmayan bir durumu var.</translation>
    </message>
    <message>
        <source>the {} &quot;{}&quot;</source>
        <translation>{} &quot;{}&quot;</translation>
    </message>
    <message>
        <source>{} is not what this version defines</source>
        <translation>{} bu sürümün tanımladığı gibi değil</translation>
    </message>
    <message>
        <source>{} is missing</source>
        <translation>{} eksik</translation>
    </message>
    <message>
        <source>{} is neither a plain table nor an index</source>
        <translation>{} ne sıradan bir tablo ne de bir dizin</translation>
    </message>
    <message>
        <source>the schema version is negative</source>
        <translation>şema sürümü eksi</translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation>{} eksik.</translation>
    </message>
    <message>
        <source>{} has {} bytes instead of {}.</source>
        <translation>{} {} bayt; {} bayt olmalıydı.</translation>
    </message>
    <message>
        <source>{} was changed: its SHA-256 is not the one in the manifest.</source>
        <translation>{} değişmiş: SHA-256 özeti bildirimdekiyle aynı değil.</translation>
    </message>
    <message>
        <source>A training option has a value without a name.</source>
        <translation>Bir eğitim seçeneğinin adı olmayan bir değeri var.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; names no checkpoint.</source>
        <translation>&apos;{}&apos; bir kontrol noktası adı değil.</translation>
    </message>
    <message>
        <source>{} is a model, not a project with checkpoints.</source>
        <translation>{} bir model; kontrol noktaları olan bir proje değil.</translation>
    </message>
    <message>
        <source>{} exists already and is not a folder.</source>
        <translation>{} zaten var ve bir klasör değil.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Yeni bir klasör seçin.</translation>
    </message>
    <message>
        <source>The folder {} exists already and is not empty.</source>
        <translation>{} klasörü zaten var ve boş değil.</translation>
    </message>
    <message>
        <source>Choose a new or empty folder.</source>
        <translation>Yeni ya da boş bir klasör seçin.</translation>
    </message>
    <message>
        <source>The sentence has no &lt;mask&gt;: {}</source>
        <translation>Cümlede &lt;mask&gt; yok: {}</translation>
    </message>
    <message>
        <source>Write &lt;mask&gt; where the model should predict a word.</source>
        <translation>Modelin sözcük koyacağı yere &lt;mask&gt; yazın.</translation>
    </message>
    <message>
        <source>The project {} has no run that could be resumed.</source>
        <translation>{} projesinde sürdürülebilecek bir koşu yok.</translation>
    </message>
    <message>
        <source>{} is decoded without iconv.</source>
        <translation>{} iconv olmadan çözülür.</translation>
    </message>
    <message>
        <source>This system cannot decode {}: its C library lacks the table.</source>
        <translation>Bu sistem {} kodlamasını çözemiyor: C kitaplığında tablosu yok.</translation>
    </message>
    <message>
        <source>Install the conversion tables of the C library (glibc-gconv-extra on Fedora), or convert the text to UTF-8 on another computer.</source>
        <translation>C kitaplığının dönüştürme tablolarını kurun (Fedora’da glibc-gconv-extra) ya da metni başka bir bilgisayarda UTF-8’e dönüştürün.</translation>
    </message>
    <message>
        <source>{} is a PDF, not a plain text.</source>
        <translation>{} düz metin değil, PDF.</translation>
    </message>
    <message>
        <source>Save its text as a .txt file first, for example with pdftotext.</source>
        <translation>Önce metnini .txt dosyası olarak kaydedin, örneğin pdftotext ile.</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>Batı Avrupa</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Orta Avrupa</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumence</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkçe</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>Baltık</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kiril</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Yunanca</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>İbranice</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arapça</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonca</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>Çince, basitleştirilmiş</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>Çince, geleneksel</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Korece</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Tayca</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamca</translation>
    </message>
    <message>
        <source>{} names &quot;{}&quot;, but its place in the project is {}.</source>
        <translation>{} kaydı &quot;{}&quot; yolunu gösteriyor; oysa projedeki yeri {} olmalı.</translation>
    </message>
    <message>
        <source>The project file has a {} with the number {}.</source>
        <translation>Proje dosyasında {1} numaralı bir kayıt var ({0}).</translation>
    </message>
    <message>
        <source>{} is not a file of its own, but a link or something else.</source>
        <translation>{} sıradan bir dosya değil; bir bağlantı ya da başka bir şey.</translation>
    </message>
    <message>
        <source>{} is {}, but must be at least {}.</source>
        <translation>{} {}; en az {} olmalı.</translation>
    </message>
    <message>
        <source>{} is {}, but must be at most {}.</source>
        <translation>{} {}; en çok {} olmalı.</translation>
    </message>
    <message>
        <source>{} is {}, but must be {}.</source>
        <translation>{} {}; {} olmalı.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller batch, a shorter block or a smaller model.</source>
        <translation>Başka programları kapatın ya da daha küçük bir yığın, daha kısa bir blok veya daha küçük bir model seçin.</translation>
    </message>
    <message>
        <source>{} is still training.</source>
        <translation>{} hâlâ eğitiliyor.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>Önce durdurun.</translation>
    </message>
    <message>
        <source>The checkpoint of step {} is pinned.</source>
        <translation>{}. adımın kontrol noktası sabitlenmiş.</translation>
    </message>
    <message>
        <source>Unpin it first.</source>
        <translation>Önce sabitlemeyi kaldırın.</translation>
    </message>
    <message>
        <source>Take it out of the corpus.</source>
        <translation>Derlemden çıkar.</translation>
    </message>
    <message>
        <source>Delete this checkpoint.</source>
        <translation>Bu kontrol noktasını sil.</translation>
    </message>
    <message>
        <source>Write it again from tokenizer.json.</source>
        <translation>tokenizer.json dosyasından yeniden yaz.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Hazırlanıyor</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Eğitiliyor</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Değerlendiriliyor</translation>
    </message>
    <message>
        <source>Saving a checkpoint</source>
        <translation>Kontrol noktası kaydediliyor</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Duraklatıldı</translation>
    </message>
    <message>
        <source>Waiting to save</source>
        <translation>Kaydedilmeyi bekliyor</translation>
    </message>
    <message>
        <source>Delete it: {}.</source>
        <translation>Sil: {}.</translation>
    </message>
    <message>
        <source>Correct the quotes there: a cell that holds quotes stands in quotes, with each of its own doubled. Or import the file verbatim.</source>
        <translation>Oradaki tırnakları düzeltin: tırnak içeren bir hücre tırnak içine alınır, içindeki her tırnak ikilenir. Ya da dosyayı olduğu gibi içe aktarın.</translation>
    </message>
    <message>
        <source>Correct the file there, or import it verbatim.</source>
        <translation>Dosyayı orada düzeltin ya da olduğu gibi içe aktarın.</translation>
    </message>
    <message>
        <source>{} holds no {}, where its text should be.</source>
        <translation>{} dosyasında metninin bulunması gereken {} yok.</translation>
    </message>
    <message>
        <source>Open it in a word processor, save it as plain text and import that. A document with a password has to be saved without it.</source>
        <translation>Bir kelime işlemcide açıp düz metin olarak kaydedin ve onu içe aktarın. Parolalı bir belge parolasız kaydedilmelidir.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 satır</translation>
    </message>
    <message>
        <source>{} rows</source>
        <translation>{} satır</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 kayıt</translation>
    </message>
    <message>
        <source>{} records</source>
        <translation>{} kayıt</translation>
    </message>
    <message>
        <source>1 chapter</source>
        <translation>1 bölüm</translation>
    </message>
    <message>
        <source>{} chapters</source>
        <translation>{} bölüm</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 sayfa</translation>
    </message>
    <message>
        <source>{} pages</source>
        <translation>{} sayfa</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 dosya</translation>
    </message>
    <message>
        <source>{} files</source>
        <translation>{} dosya</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arşiv</translation>
    </message>
    <message>
        <source>column {}</source>
        <translation>{} sütunu</translation>
    </message>
    <message>
        <source>field {}</source>
        <translation>{} alanı</translation>
    </message>
    <message>
        <source>{} has no place: the current folder was removed.</source>
        <translation>{} için yer belirlenemiyor: geçerli klasör silinmiş.</translation>
    </message>
    <message>
        <source>Change to a folder that exists, or give the full path.</source>
        <translation>Var olan bir klasöre geçin ya da tam yolu yazın.</translation>
    </message>
    <message>
        <source>The folder for temporary files, {}, is not there.</source>
        <translation>Geçici dosyaların klasörü {} bulunamıyor.</translation>
    </message>
    <message>
        <source>Let TMPDIR name a folder that can be written to.</source>
        <translation>TMPDIR değişkenini yazılabilen bir klasöre ayarlayın.</translation>
    </message>
    <message>
        <source>{} The model is whole, but no run can be resumed from this checkpoint.</source>
        <translation>{} Model sağlam, ama bu kontrol noktasından hiçbir koşu sürdürülemez.</translation>
    </message>
    <message>
        <source>LibTorch {} has no such device on this computer.</source>
        <translation>LibTorch {} bu bilgisayarda böyle bir aygıt bulamıyor.</translation>
    </message>
    <message>
        <source>Choose a device that this computer has.</source>
        <translation>Bu bilgisayarda bulunan bir aygıt seçin.</translation>
    </message>
    <message>
        <source>An entry of the queue has a state without a name.</source>
        <translation>Kuyruktaki bir girdinin durumunun adı yok.</translation>
    </message>
    <message>
        <source>a whole number from {} to {}</source>
        <translation>{} ile {} arasında bir tam sayı</translation>
    </message>
    <message>
        <source>Entry {}</source>
        <translation>Girdi {}</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Yeterli bellek yok.</translation>
    </message>
    <message>
        <source>Delete this snapshot.</source>
        <translation>Bu anlık görüntüyü sil.</translation>
    </message>
    <message>
        <source>a number, {}</source>
        <translation>bir sayı, {}</translation>
    </message>
    <message>
        <source>best held-out loss</source>
        <translation>en iyi ayrılmış kayıp</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>şaşkınlık</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>doğruluk</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>adım</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>time</source>
        <translation>süre</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>saniyede token</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>bellek</translation>
    </message>
    <message>
        <source>The held-out loss fell below the unigram entropy of {} nats, the least that a model without context can reach: this model uses the words around the mask.</source>
        <translation>Ayrılmış kayıp, bağlamsız bir modelin ulaşabileceği en küçük değer olan {} natlık unigram entropisinin altına indi: bu model maskenin çevresindeki sözcükleri kullanıyor.</translation>
    </message>
    <message>
        <source>The held-out loss stayed above the unigram entropy of {} nats, which a model without context can reach: this model has not learned to use the words around the mask.</source>
        <translation>Ayrılmış kayıp, bağlamsız bir modelin de ulaşabileceği {} natlık unigram entropisinin üstünde kaldı: bu model maskenin çevresindeki sözcükleri kullanmayı öğrenmedi.</translation>
    </message>
    <message>
        <source>The held-out loss follows that of the lesson {}: at most {} nats apart, {} are expected.</source>
        <translation>Ayrılmış kayıp {} dersininkini izliyor: aralarında en çok {} nat var, beklenen {}.</translation>
    </message>
    <message>
        <source>The held-out loss differs from that of the lesson {}: by up to {} nats, {} are expected.</source>
        <translation>Ayrılmış kayıp {} dersininkinden ayrılıyor: aralarında {} nat’a kadar var, beklenen {}.</translation>
    </message>
    <message>
        <source>Pinned sentences over the steps</source>
        <translation>Adımlar boyunca sabitlenmiş cümleler</translation>
    </message>
    <message>
        <source>at step {}:</source>
        <translation>{}. adımda:</translation>
    </message>
    <message>
        <source>What the best checkpoint answers</source>
        <translation>En iyi kontrol noktasının yanıtları</translation>
    </message>
    <message>
        <source>held-out sentence</source>
        <translation>ayrılmış cümle</translation>
    </message>
    <message>
        <source>hidden word</source>
        <translation>gizlenen sözcük</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>yanıtlar</translation>
    </message>
    <message>
        <source>A RoBERTa masked language model with {} parameters, pretrained from scratch with Kantai Studio. It predicts what may stand at &lt;mask&gt;, and knows only the text it was trained on, with that text&apos;s errors and opinions.</source>
        <translation>Kantai Studio ile sıfırdan eğitilmiş, {} parametreli bir RoBERTa maskeli dil modeli. &lt;mask&gt; yerinde ne durabileceğini tahmin eder; yalnızca eğitildiği metni, onun yanlışları ve görüşleriyle birlikte bilir.</translation>
    </message>
    <message>
        <source>Licence of the text: {}.</source>
        <translation>Metnin lisansı: {}.</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Model üzerine</translation>
    </message>
    <message>
        <source>unknown processor</source>
        <translation>bilinmeyen işlemci</translation>
    </message>
    <message>
        <source>Written by Kantai Studio {} on this computer: {}, {} cores.</source>
        <translation>Kantai Studio {} ile bu bilgisayarda yazıldı: {}, {} çekirdek.</translation>
    </message>
    <message>
        <source>en</source>
        <translation>tr</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Kayıp</translation>
    </message>
    <message>
        <source>Model and training</source>
        <translation>Model ve eğitim</translation>
    </message>
    <message>
        <source>Corpus and tokenizer</source>
        <translation>Derlem ve tokenlaştırıcı</translation>
    </message>
    <message>
        <source>running</source>
        <translation>sürüyor</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>tamamlandı</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>durduruldu</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>yarıda kaldı</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>{} epochs</source>
        <translation>{} dönem</translation>
    </message>
    <message>
        <source>{} steps</source>
        <translation>{} adım</translation>
    </message>
    <message>
        <source>{} minutes</source>
        <translation>{} dakika</translation>
    </message>
    <message>
        <source>{}, warmup over {} of the steps, then linearly to 0</source>
        <translation>{}; adımların {} kadarında ısınma, sonra doğrusal olarak 0’a</translation>
    </message>
    <message>
        <source>{}, warmup over {} of the steps, then by a cosine to 0</source>
        <translation>{}; adımların {} kadarında ısınma, sonra kosinüsle 0’a</translation>
    </message>
    <message>
        <source>{}, warmup over {} of the steps, then constant</source>
        <translation>{}; adımların {} kadarında ısınma, sonra sabit</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>%{}</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} sa {} dk</translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation>{} dk {} sn</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} sn</translation>
    </message>
    <message>
        <source>Run of the project {}, {}, begun {}</source>
        <translation>{} projesinin koşusu, {}, başlangıç {}</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Hazır ayar</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametreler</translation>
    </message>
    <message>
        <source>Layers and heads</source>
        <translation>Katmanlar ve başlar</translation>
    </message>
    <message>
        <source>{} layers of {} heads</source>
        <translation>{1} başlı {0} katman</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Gizli boyut</translation>
    </message>
    <message>
        <source>Vocabulary rows</source>
        <translation>Sözlük satırları</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Seyreltme</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Uzunluk</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Yığın</translation>
    </message>
    <message>
        <source>{} sequences</source>
        <translation>{} dizi</translation>
    </message>
    <message>
        <source>{} × {} sequences</source>
        <translation>{} × {} dizi</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>Blok boyutu</translation>
    </message>
    <message>
        <source>{} tokens, one line each</source>
        <translation>{} token, her biri bir satır</translation>
    </message>
    <message>
        <source>{} tokens, filled</source>
        <translation>{} token, dolu</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskelenen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Öğrenme oranı</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Ağırlık sönümü</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Duyarlık</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>{} files, {}</source>
        <translation>{} dosya, {}</translation>
    </message>
    <message>
        <source>Lines and words</source>
        <translation>Satırlar ve sözcükler</translation>
    </message>
    <message>
        <source>{} lines, {} words</source>
        <translation>{} satır, {} sözcük</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Ayrılan</translation>
    </message>
    <message>
        <source>{} lines, {}</source>
        <translation>{} satır, {}</translation>
    </message>
    <message>
        <source>SHA-256 of the text</source>
        <translation>Metnin SHA-256’sı</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>The text has changed since the tokenizer of this run was trained.</source>
        <translation>Bu koşunun tokenlaştırıcısı eğitildikten sonra metin değişti.</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenlaştırıcı</translation>
    </message>
    <message>
        <source>byte-level BPE, imported</source>
        <translation>bayt düzeyinde BPE, içe aktarılmış</translation>
    </message>
    <message>
        <source>byte-level BPE, trained here</source>
        <translation>bayt düzeyinde BPE, burada eğitilmiş</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Sözlük</translation>
    </message>
    <message>
        <source>{} tokens of {} asked for; the text has no more pairs</source>
        <translation>istenen {1} tokendan {0}; metinde başka çift yok</translation>
    </message>
    <message>
        <source>{} tokens</source>
        <translation>{} token</translation>
    </message>
    <message>
        <source>Minimum frequency</source>
        <translation>En az sıklık</translation>
    </message>
    <message>
        <source>SHA-256 of the tokenizer</source>
        <translation>Tokenlaştırıcının SHA-256’sı</translation>
    </message>
    <message>
        <source>Best checkpoint</source>
        <translation>En iyi kontrol noktası</translation>
    </message>
    <message>
        <source>step {}, held-out loss {}</source>
        <translation>adım {}, ayrılmış kayıp {}</translation>
    </message>
    <message>
        <source>step {}</source>
        <translation>adım {}</translation>
    </message>
    <message>
        <source>Asking the best checkpoint</source>
        <translation>En iyi kontrol noktasına soruluyor</translation>
    </message>
    <message>
        <source>a text of at most {} bytes</source>
        <translation>en çok {} baytlık bir metin</translation>
    </message>
    <message>
        <source>The examination of the model</source>
        <translation>Modelin incelenmesi</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>Ağırlıklar okunuyor</translation>
    </message>
    <message>
        <source>Run {}</source>
        <translation>Koşu {}</translation>
    </message>
    <message>
        <source>Tokenizer {}</source>
        <translation>Tokenlaştırıcı {}</translation>
    </message>
    <message>
        <source>Sample {}</source>
        <translation>Örnek {}</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Örnek</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} okunamıyor: {}.</translation>
    </message>
    <message>
        <source>Resume from another checkpoint of this run.</source>
        <translation>Bu koşuyu başka bir kontrol noktasından sürdürün.</translation>
    </message>
    <message>
        <source>A line holds a right and a wrong sentence and, if you like, the name of the phenomenon: as JSON with sentence_good, sentence_bad and phenomenon, or as a row of a table.</source>
        <translation>Her satır bir doğru ve bir yanlış cümle, isterseniz olgunun adını da içerir: sentence_good, sentence_bad ve phenomenon alanlı JSON ya da bir tablonun satırı olarak.</translation>
    </message>
    <message>
        <source>the field &quot;{}&quot; is missing</source>
        <translation>&quot;{}&quot; alanı eksik</translation>
    </message>
    <message>
        <source>length {} → {} steps</source>
        <translation>uzunluk {} → {} adım</translation>
    </message>
    <message>
        <source>length {} → {}</source>
        <translation>uzunluk {} → {}</translation>
    </message>
    <message>
        <source>learning rate {} → {}</source>
        <translation>öğrenme oranı {} → {}</translation>
    </message>
    <message>
        <source>{} is pinned.</source>
        <translation>{} sabitlenmiş.</translation>
    </message>
    <message>
        <source>Changed after step {}</source>
        <translation>{}. adımdan sonra değişen</translation>
    </message>
    <message>
        <source>The model needs {}, but an ONNX file holds less than 2 GB.</source>
        <translation>Model için {} gerekiyor, ama bir ONNX dosyası 2 GB’den azını alır.</translation>
    </message>
    <message>
        <source>Export it with 8-bit weights only.</source>
        <translation>Yalnızca 8 bit ağırlıklarla dışa aktarın.</translation>
    </message>
    <message>
        <source>the field &quot;{}&quot; is not a text</source>
        <translation>&quot;{}&quot; alanı metin değil</translation>
    </message>
    <message>
        <source>Several processes are to train together, but the environment variable {} is not set.</source>
        <translation>Birden fazla süreç birlikte eğitim yapacak, ancak {} ortam değişkeni tanımlı değil.</translation>
    </message>
    <message>
        <source>Set MASTER_ADDR to the computer of rank 0 and MASTER_PORT to a free port of it, or start the processes with torchrun or srun, which do so.</source>
        <translation>MASTER_ADDR değişkenini 0. sürecin bilgisayarına, MASTER_PORT değişkenini o bilgisayarda boş bir bağlantı noktasına ayarlayın ya da süreçleri bunu kendileri yapan torchrun veya srun ile başlatın.</translation>
    </message>
    <message>
        <source>The environment variable {} is {}, which is not a number from {} to {}.</source>
        <translation>{} ortam değişkeninin değeri {}; bu, {} ile {} arasında bir sayı değil.</translation>
    </message>
    <message>
        <source>there is no route to it</source>
        <translation>oraya giden bir yol yok</translation>
    </message>
    <message>
        <source>Rank 0 runs version {}, this computer {}.</source>
        <translation>0. süreçte {} sürümü, bu bilgisayarda {} sürümü çalışıyor.</translation>
    </message>
    <message>
        <source>Use the same version of Kantai Studio on all computers.</source>
        <translation>Bütün bilgisayarlarda aynı Kantai Studio sürümünü kullanın.</translation>
    </message>
    <message>
        <source>the training</source>
        <translation>eğitim</translation>
    </message>
    <message>
        <source>Rank {} is lost: {}.</source>
        <translation>{}. süreç kayboldu: {}.</translation>
    </message>
    <message>
        <source>Start the job again: it continues from the newest checkpoint, with any number of processes.</source>
        <translation>İşi yeniden başlatın: en yeni kontrol noktasından, istediğiniz sayıda süreçle sürer.</translation>
    </message>
    <message>
        <source>Keep the cleaned text alone; its cleaning cannot be undone then.</source>
        <translation>Yalnız temizlenmiş metni tut; temizleme o zaman geri alınamaz.</translation>
    </message>
    <message>
        <source>The Debian package {} is not installed.</source>
        <translation>{} Debian paketi kurulu değil.</translation>
    </message>
    <message>
        <source>Install it in a terminal: {}</source>
        <translation>Bir uçbirimde kurun: {}</translation>
    </message>
    <message>
        <source>The import of {}</source>
        <translation>{} dosyasının içe aktarılması</translation>
    </message>
    <message>
        <source>Reading the package</source>
        <translation>Paket okunuyor</translation>
    </message>
    <message>
        <source>The Debian package {} holds no text that is known here.</source>
        <translation>{} Debian paketinde burada bilinen bir metin yok.</translation>
    </message>
    <message>
        <source>Rank {} cannot compute in {}, the precision of the run.</source>
        <translation>{}. süreç, koşunun duyarlığı olan {} ile hesaplayamıyor.</translation>
    </message>
    <message>
        <source>Begin a run with float32 precision, or leave this computer out.</source>
        <translation>float32 duyarlığında yeni bir koşu başlatın ya da bu bilgisayarı dışarıda bırakın.</translation>
    </message>
    <message>
        <source>{} holds a classifier, which predicts labels and no masked tokens.</source>
        <translation>{} bir sınıflandırıcı içeriyor; o, maskelenmiş tokenları değil etiketleri öngörür.</translation>
    </message>
    <message>
        <source>Choose the checkpoint that it was made from.</source>
        <translation>Onun üretildiği kontrol noktasını seçin.</translation>
    </message>
    <message>
        <source>{} holds no classifier.</source>
        <translation>{} bir sınıflandırıcı içermiyor.</translation>
    </message>
    <message>
        <source>Choose a classifier, or fine-tune one.</source>
        <translation>Bir sınıflandırıcı seçin ya da ince ayarla bir tane üretin.</translation>
    </message>
    <message>
        <source>Delete this classifier and fine-tune it again.</source>
        <translation>Bu sınıflandırıcıyı silip ince ayarı yeniden yapın.</translation>
    </message>
    <message>
        <source>Delete this classifier.</source>
        <translation>Bu sınıflandırıcıyı sil.</translation>
    </message>
    <message>
        <source>The number {} is out of range.</source>
        <translation>{} sayısı aralığın dışında.</translation>
    </message>
    <message>
        <source>The computer {} in {}</source>
        <translation>{1} içindeki {0} bilgisayarı</translation>
    </message>
    <message>
        <source>The system gives no random numbers.</source>
        <translation>Sistem rastgele sayı vermiyor.</translation>
    </message>
    <message>
        <source>Local steps are taken on processors only.</source>
        <translation>Yerel adımlar yalnızca işlemcilerde atılır.</translation>
    </message>
    <message>
        <source>Choose the device cpu.</source>
        <translation>cpu aygıtını seçin.</translation>
    </message>
    <message>
        <source>The leader sent something that was not expected.</source>
        <translation>Eğitimi yürüten bilgisayardan beklenmeyen bir ileti geldi.</translation>
    </message>
    <message>
        <source>Exact steps would move {} for each {:.3g} s of computing, in {:.3g} s: {} % of the time computes.</source>
        <translation>Tam adımlar her {1:.3g} s hesap için {0} taşır, {2:.3g} s sürer: sürenin %{3}’inde hesap yapılır.</translation>
    </message>
    <message>
        <source>Proposed: exact steps, in several processes that one training is started with.</source>
        <translation>Öneri: tam adımlar, bir eğitimin birlikte başlatılan birkaç süreciyle.</translation>
    </message>
    <message>
        <source>Rounds of {} local steps move {} in {:.3g} s for {:.3g} s of computing: {} %. Proposed: {} local steps.</source>
        <translation>{0} yerel adımlık turlar {3:.3g} s hesap için {2:.3g} saniyede {1} taşır: %{4}. Öneri: {5} yerel adım.</translation>
    </message>
    <message>
        <source>A computer</source>
        <translation>Bir bilgisayar</translation>
    </message>
    <message>
        <source>Comparing lines</source>
        <translation>Satırlar karşılaştırılıyor</translation>
    </message>
</context>
<context>
    <name>kantai::Phrase</name>
    <message>
        <source>{} exists already.</source>
        <translation>{} zaten var.</translation>
    </message>
    <message>
        <source>Choose another name or remove it.</source>
        <translation>Başka bir ad seçin ya da onu kaldırın.</translation>
    </message>
    <message>
        <source>OpenSSL does not provide SHA-256.</source>
        <translation>OpenSSL, SHA-256 sağlamıyor.</translation>
    </message>
    <message>
        <source>Check the installation of OpenSSL.</source>
        <translation>OpenSSL kurulumunu denetleyin.</translation>
    </message>
    <message>
        <source>Free some disk space and try again.</source>
        <translation>Diskte yer açıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>Choose a place that allows files of this size.</source>
        <translation>Bu boyutta dosyalara izin veren bir yer seçin.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Başka programları kapatıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>Check that the path is spelled correctly and still exists.</source>
        <translation>Yolun doğru yazıldığını ve hâlâ var olduğunu denetleyin.</translation>
    </message>
    <message>
        <source>Check who owns it and its permissions, or choose another place.</source>
        <translation>Sahibini ve izinlerini denetleyin ya da başka bir yer seçin.</translation>
    </message>
    <message>
        <source>Choose a place that can be written to.</source>
        <translation>Yazılabilir bir yer seçin.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Bir dosya seçin.</translation>
    </message>
    <message>
        <source>Cannot open {}: {}.</source>
        <translation>{} açılamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot list {}: {}.</source>
        <translation>{} listelenemiyor: {}.</translation>
    </message>
    <message>
        <source>Cannot create {}: {}.</source>
        <translation>{} oluşturulamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot replace {}: {}.</source>
        <translation>{} değiştirilemiyor: {}.</translation>
    </message>
    <message>
        <source>Cannot rename {}: {}.</source>
        <translation>{} yeniden adlandırılamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot read {}: {}.</source>
        <translation>{} okunamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot read the folder {}: {}.</source>
        <translation>{} klasörü okunamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot open the project {}: {}.</source>
        <translation>{} projesi açılamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot create the project {}: {}.</source>
        <translation>{} projesi oluşturulamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot replace the empty folder {}: {}.</source>
        <translation>Boş {} klasörünün yerine konulamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot map {}: {}.</source>
        <translation>{} belleğe eşlenemiyor: {}.</translation>
    </message>
    <message>
        <source>Cannot write {}: {}.</source>
        <translation>{} yazılamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot choose a temporary name next to {}: {}.</source>
        <translation>{} yanında geçici bir ad seçilemiyor: {}.</translation>
    </message>
    <message>
        <source>Cannot see the free space of {}: {}.</source>
        <translation>{} üzerindeki boş yer öğrenilemiyor: {}.</translation>
    </message>
    <message>
        <source>Cannot write to the disk under {}: {}.</source>
        <translation>{} altındaki diske yazılamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot remove {}: {}.</source>
        <translation>{} kaldırılamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot read or write {}: {}.</source>
        <translation>{} okunamıyor ya da yazılamıyor: {}.</translation>
    </message>
    <message>
        <source>Cannot write the backup {}: {}.</source>
        <translation>{} yedeği yazılamıyor: {}.</translation>
    </message>
    <message>
        <source>{} is a folder, not a file.</source>
        <translation>{} bir klasör, dosya değil.</translation>
    </message>
    <message>
        <source>{} is larger than {}, the limit for this kind of file.</source>
        <translation>{}, bu tür dosyalar için sınır olan {} değerinden büyük.</translation>
    </message>
    <message>
        <source>Check that this is the intended file.</source>
        <translation>İstediğiniz dosyanın bu olduğunu denetleyin.</translation>
    </message>
    <message>
        <source>{} needs {} in {}, where {} are free.</source>
        <translation>{0} için {2} içinde {1} gerekiyor; orada {3} boş.</translation>
    </message>
    <message>
        <source>Free some disk space or choose another place.</source>
        <translation>Diskte yer açın ya da başka bir yer seçin.</translation>
    </message>
    <message>
        <source>Replace it by an undamaged copy.</source>
        <translation>Yerine hasarsız bir kopya koyun.</translation>
    </message>
    <message>
        <source>{} has {}, more than the limit of {} for JSON files.</source>
        <translation>{} {}; JSON dosyaları için sınır olan {} değerini aşıyor.</translation>
    </message>
    <message>
        <source>{}, line 1, column 1: the file is empty.</source>
        <translation>{}, satır 1, sütun 1: dosya boş.</translation>
    </message>
    <message>
        <source>{}, line 1, column 1: JSON must not begin with a byte order mark.</source>
        <translation>{}, satır 1, sütun 1: JSON, bayt sırası imiyle başlamamalı.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 without one.</source>
        <translation>İmsiz UTF-8 olarak kaydedin.</translation>
    </message>
    <message>
        <source>nested deeper than {} levels</source>
        <translation>{} düzeyden derin iç içe</translation>
    </message>
    <message>
        <source>the key &quot;{}&quot; appears twice</source>
        <translation>&quot;{}&quot; anahtarı iki kez geçiyor</translation>
    </message>
    <message>
        <source>{}, {}: {}.</source>
        <translation>{}, {}: {}.</translation>
    </message>
    <message>
        <source>{} was stopped.</source>
        <translation>{} durduruldu.</translation>
    </message>
    <message>
        <source>The counting of the corpus</source>
        <translation>Derlemin sayılması</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Sayılıyor</translation>
    </message>
    <message>
        <source>Choose a folder with text files, or name the files themselves.</source>
        <translation>Metin dosyaları olan bir klasör seçin ya da dosyaları tek tek belirtin.</translation>
    </message>
    <message>
        <source>Choose the text files in it.</source>
        <translation>İçindeki metin dosyalarını seçin.</translation>
    </message>
    <message>
        <source>{} is not a regular file.</source>
        <translation>{} sıradan bir dosya değil.</translation>
    </message>
    <message>
        <source>Choose a text file.</source>
        <translation>Bir metin dosyası seçin.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} boş.</translation>
    </message>
    <message>
        <source>{} contains no text except the Project Gutenberg header and footer.</source>
        <translation>{} içinde Project Gutenberg’in baş ve son metninden başka metin yok.</translation>
    </message>
    <message>
        <source>Choose a file with text in it.</source>
        <translation>İçinde metin olan bir dosya seçin.</translation>
    </message>
    <message>
        <source>The import of {}</source>
        <translation>{} dosyasının içe aktarılması</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>İçe aktarılıyor</translation>
    </message>
    <message>
        <source>The sentence has no &lt;mask&gt;.</source>
        <translation>Cümlede &lt;mask&gt; yok.</translation>
    </message>
    <message>
        <source>Write &lt;mask&gt; where the model should predict a word.</source>
        <translation>Modelin tahmin edeceği sözcüğün yerine &lt;mask&gt; yazın.</translation>
    </message>
    <message>
        <source>The sentence has {} tokens with &lt;s&gt; and &lt;/s&gt;, but the model takes at most {}.</source>
        <translation>Cümle &lt;s&gt; ve &lt;/s&gt; ile birlikte {} token; model en çok {} token alır.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kısaltın.</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>modelin yüklenmesi</translation>
    </message>
    <message>
        <source>The number of answers is {}; it must be from 1 to {}.</source>
        <translation>Yanıt sayısı {}; 1 ile {} arasında olmalı.</translation>
    </message>
    <message>
        <source>filling the mask</source>
        <translation>maskenin doldurulması</translation>
    </message>
    <message>
        <source>Choose a checkpoint or a Hugging Face folder with config.json, model.safetensors and tokenizer.json.</source>
        <translation>Bir kontrol noktası ya da config.json, model.safetensors ve tokenizer.json içeren bir Hugging Face klasörü seçin.</translation>
    </message>
    <message>
        <source>{} is not a folder.</source>
        <translation>{} bir klasör değil.</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} yok.</translation>
    </message>
    <message>
        <source>{} has no {}.</source>
        <translation>{} içinde {} yok.</translation>
    </message>
    <message>
        <source>The Studio never opens pytorch_model.bin, which can run programs: save the model as safetensors with transformers first.</source>
        <translation>Studio, program çalıştırabilen pytorch_model.bin dosyasını hiç açmaz: modeli önce transformers ile safetensors olarak kaydedin.</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; does not have the type and shape of config.json</source>
        <translation>&apos;{}&apos; tensörünün türü ve biçimi config.json’dakiyle aynı değil</translation>
    </message>
    <message>
        <source>it holds tensors that config.json does not account for</source>
        <translation>config.json’da yeri olmayan tensörler içeriyor</translation>
    </message>
    <message>
        <source>its tokenizer has {} tokens, but the model has only {} vocabulary rows</source>
        <translation>tokenlaştırıcısının {} tokenı var ama modelin yalnızca {} sözlük satırı var</translation>
    </message>
    <message>
        <source>{} exists already and is not an empty folder.</source>
        <translation>{} zaten var ve boş bir klasör değil.</translation>
    </message>
    <message>
        <source>Choose a new folder for the export.</source>
        <translation>Dışa aktarma için yeni bir klasör seçin.</translation>
    </message>
    <message>
        <source>The export</source>
        <translation>Dışa aktarma</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Dışa aktarılıyor</translation>
    </message>
    <message>
        <source>A matrix product of {} x {} x {} failed: {}.</source>
        <translation>{} x {} x {} matris çarpımı başarısız oldu: {}.</translation>
    </message>
    <message>
        <source>Choose a smaller batch size, or train in float32.</source>
        <translation>Daha küçük bir yığın boyutu seçin ya da float32 ile eğitin.</translation>
    </message>
    <message>
        <source>A sequence is longer than the number of positions of the model.</source>
        <translation>Bir dizi modelin konum sayısından uzun.</translation>
    </message>
    <message>
        <source>The text contains the token id {}, but the model has only {} vocabulary rows.</source>
        <translation>Metinde {} numaralı token var ama modelin yalnızca {} sözlük satırı var.</translation>
    </message>
    <message>
        <source>Use the tokenizer that belongs to the model.</source>
        <translation>Modele ait tokenlaştırıcıyı kullanın.</translation>
    </message>
    <message>
        <source>A batch without masked positions has no loss.</source>
        <translation>Maskeli konumu olmayan bir yığının kaybı olmaz.</translation>
    </message>
    <message>
        <source>{} is {}; it must be from {} to {}.</source>
        <translation>{} {}; {} ile {} arasında olmalı.</translation>
    </message>
    <message>
        <source>{} is {}; it must be at least 0 and below 1.</source>
        <translation>{} {}; en az 0 ve 1’den küçük olmalı.</translation>
    </message>
    <message>
        <source>{} is {}; it must be above 0 and at most {}.</source>
        <translation>{} {}; 0’dan büyük ve en çok {} olmalı.</translation>
    </message>
    <message>
        <source>The vocabulary size</source>
        <translation>Sözlük boyutu</translation>
    </message>
    <message>
        <source>The hidden size</source>
        <translation>Gizli boyut</translation>
    </message>
    <message>
        <source>The number of layers</source>
        <translation>Katman sayısı</translation>
    </message>
    <message>
        <source>The number of attention heads</source>
        <translation>Dikkat başı sayısı</translation>
    </message>
    <message>
        <source>The hidden size {} cannot be divided among {} attention heads; choose a hidden size that is a multiple of {}.</source>
        <translation>Gizli boyut {}, {} dikkat başına bölünemiyor; {} sayısının katı olan bir gizli boyut seçin.</translation>
    </message>
    <message>
        <source>The intermediate size</source>
        <translation>Ara boyut</translation>
    </message>
    <message>
        <source>The number of positions (longest sequence + 2)</source>
        <translation>Konum sayısı (en uzun dizi + 2)</translation>
    </message>
    <message>
        <source>The dropout of hidden states</source>
        <translation>Gizli durumların seyreltmesi</translation>
    </message>
    <message>
        <source>The dropout of attention</source>
        <translation>Dikkatin seyreltmesi</translation>
    </message>
    <message>
        <source>The epsilon of layer normalisation</source>
        <translation>Katman normalleştirmesinin epsilonu</translation>
    </message>
    <message>
        <source>The deviation of initial weights</source>
        <translation>Başlangıç ağırlıklarının sapması</translation>
    </message>
    <message>
        <source>Correct the model&apos;s configuration.</source>
        <translation>Modelin yapılandırmasını düzeltin.</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>bir JSON nesnesi değil</translation>
    </message>
    <message>
        <source>Choose the config.json of a RoBERTa model.</source>
        <translation>Bir RoBERTa modelinin config.json dosyasını seçin.</translation>
    </message>
    <message>
        <source>field &apos;{}&apos; is not a number</source>
        <translation>&apos;{}&apos; alanı sayı değil</translation>
    </message>
    <message>
        <source>Write a number there.</source>
        <translation>Oraya bir sayı yazın.</translation>
    </message>
    <message>
        <source>field &apos;{}&apos; is {}, not {}</source>
        <translation>&apos;{}&apos; alanı {}; {} olmalı</translation>
    </message>
    <message>
        <source>has no field &apos;{}&apos;</source>
        <translation>&apos;{}&apos; alanı yok</translation>
    </message>
    <message>
        <source>The Studio works with RoBERTa models for masked language modelling only.</source>
        <translation>Studio yalnızca maskeli dil modelleme için RoBERTa modelleriyle çalışır.</translation>
    </message>
    <message>
        <source>The Studio computes the exact GELU only.</source>
        <translation>Studio yalnızca tam GELU hesaplar.</translation>
    </message>
    <message>
        <source>The Studio has learned absolute positions only.</source>
        <translation>Studio yalnızca öğrenilmiş mutlak konumları destekler.</translation>
    </message>
    <message>
        <source>The Studio&apos;s decoder is tied to the word embeddings.</source>
        <translation>Studio’nun çözücüsü sözcük gömmelerine bağlıdır.</translation>
    </message>
    <message>
        <source>RoBERTa has one token type.</source>
        <translation>RoBERTa’nın tek token türü vardır.</translation>
    </message>
    <message>
        <source>Positions are counted from the padding id, which is 1 in RoBERTa.</source>
        <translation>Konumlar, RoBERTa’da 1 olan dolgu kimliğinden başlayarak sayılır.</translation>
    </message>
    <message>
        <source>RoBERTa&apos;s &lt;s&gt; is token 0.</source>
        <translation>RoBERTa’da &lt;s&gt; 0 numaralı tokendır.</translation>
    </message>
    <message>
        <source>RoBERTa&apos;s &lt;/s&gt; is token 2.</source>
        <translation>RoBERTa’da &lt;/s&gt; 2 numaralı tokendır.</translation>
    </message>
    <message>
        <source>The model has no tensor &apos;{}&apos;.</source>
        <translation>Modelde &apos;{}&apos; tensörü yok.</translation>
    </message>
    <message>
        <source>The smallest that still learns something: seconds per pass, for trying things out.</source>
        <translation>Yine de bir şey öğrenen en küçük model: geçiş başına saniyeler; denemeler için.</translation>
    </message>
    <message>
        <source>Learns from the sample text in about a minute on two cores.</source>
        <translation>Örnek metinden iki çekirdekte yaklaşık bir dakikada öğrenir.</translation>
    </message>
    <message>
        <source>For a few megabytes of text: the first good answers after minutes, better ones overnight.</source>
        <translation>Birkaç megabaytlık metin için: ilk iyi yanıtlar dakikalar sonra, daha iyileri bir gecede.</translation>
    </message>
    <message>
        <source>The shape of distilroberta-base: six layers of RoBERTa.</source>
        <translation>distilroberta-base biçimi: altı RoBERTa katmanı.</translation>
    </message>
    <message>
        <source>The shape of roberta-base: for much text and a strong machine.</source>
        <translation>roberta-base biçimi: bol metin ve güçlü bir makine için.</translation>
    </message>
    <message>
        <source>The shape of roberta-large: 24 layers, for very much text.</source>
        <translation>roberta-large biçimi: 24 katman, çok büyük metinler için.</translation>
    </message>
    <message>
        <source>There is no preset named &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; adında bir hazır ayar yok.</translation>
    </message>
    <message>
        <source>Choose one of {}.</source>
        <translation>Şunlardan birini seçin: {}.</translation>
    </message>
    <message>
        <source>Choose the model.safetensors that belongs to this configuration.</source>
        <translation>Bu yapılandırmaya ait model.safetensors dosyasını seçin.</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; is there under its old and its new name</source>
        <translation>&apos;{}&apos; tensörü hem eski hem yeni adıyla var</translation>
    </message>
    <message>
        <source>&apos;{}&apos; differs from &apos;{}&apos;, to which it is tied</source>
        <translation>&apos;{}&apos;, bağlı olduğu &apos;{}&apos; tensöründen farklı</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; is missing</source>
        <translation>&apos;{}&apos; tensörü eksik</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has the shape {}, but the configuration needs {}</source>
        <translation>&apos;{}&apos; tensörünün biçimi {}, yapılandırma ise {} ister</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; is {}, not F32, F16 or BF16</source>
        <translation>&apos;{}&apos; tensörü {} türünde; F32, F16 ya da BF16 olmalı</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has no place in this model</source>
        <translation>&apos;{}&apos; tensörünün bu modelde yeri yok</translation>
    </message>
    <message>
        <source>The bytes of tensor &apos;{}&apos; do not fit its shape.</source>
        <translation>&apos;{}&apos; tensörünün baytları biçimine uymuyor.</translation>
    </message>
    <message>
        <source>Tensor &apos;{}&apos; would be written twice.</source>
        <translation>&apos;{}&apos; tensörü iki kez yazılacaktı.</translation>
    </message>
    <message>
        <source>it has {} bytes, too few for the length of its header</source>
        <translation>{} bayt; başlık uzunluğu için bile az</translation>
    </message>
    <message>
        <source>its header claims {} bytes, more than the 16 MiB allowed</source>
        <translation>başlığı {} bayt olduğunu söylüyor; izin verilen 16 MiB sınırını aşıyor</translation>
    </message>
    <message>
        <source>its header of {} bytes goes past the end of the file</source>
        <translation>{} baytlık başlığı dosyanın sonunu aşıyor</translation>
    </message>
    <message>
        <source>{}: there is no tensor &apos;{}&apos; in it.</source>
        <translation>{}: içinde &apos;{}&apos; tensörü yok.</translation>
    </message>
    <message>
        <source>Choose a file of this model.</source>
        <translation>Bu modele ait bir dosya seçin.</translation>
    </message>
    <message>
        <source>{}: not a sound safetensors file: {}.</source>
        <translation>{}: geçerli bir safetensors dosyası değil: {}.</translation>
    </message>
    <message>
        <source>tensor {} ends before it begins</source>
        <translation>{} tensörü başlamadan bitiyor</translation>
    </message>
    <message>
        <source>the shape of tensor {} is larger than any file</source>
        <translation>{} tensörünün biçimi her dosyadan büyük</translation>
    </message>
    <message>
        <source>tensor {} has a range of {} bytes, but its shape needs {}</source>
        <translation>{} tensörünün aralığı {} bayt ama biçimi {} bayt ister</translation>
    </message>
    <message>
        <source>tensor {} is listed twice</source>
        <translation>{} tensörü iki kez yazılmış</translation>
    </message>
    <message>
        <source>the range of tensor {} overlaps the one before it</source>
        <translation>{} tensörünün aralığı öncekiyle çakışıyor</translation>
    </message>
    <message>
        <source>there is a hole before tensor {}</source>
        <translation>{} tensöründen önce boşluk var</translation>
    </message>
    <message>
        <source>tensor {} ends {} bytes after the end of the file</source>
        <translation>{} tensörü dosya sonundan {} bayt sonra bitiyor</translation>
    </message>
    <message>
        <source>{} bytes at the end belong to no tensor</source>
        <translation>sondaki {} bayt hiçbir tensöre ait değil</translation>
    </message>
    <message>
        <source>the header does not begin with &apos;{{&apos;</source>
        <translation>başlık &apos;{{&apos; ile başlamıyor</translation>
    </message>
    <message>
        <source>the header does not end with &apos;}}&apos; and spaces</source>
        <translation>başlık &apos;}}&apos; ve boşluklarla bitmiyor</translation>
    </message>
    <message>
        <source>{} has the unknown type &apos;{}&apos;</source>
        <translation>{} bilinmeyen &apos;{}&apos; türünde</translation>
    </message>
    <message>
        <source>{} needs two data_offsets</source>
        <translation>{} için iki data_offsets gerekli</translation>
    </message>
    <message>
        <source>the header is not JSON at its byte {}</source>
        <translation>başlık {}. baytında JSON değil</translation>
    </message>
    <message>
        <source>__metadata__ comes twice</source>
        <translation>__metadata__ iki kez geçiyor</translation>
    </message>
    <message>
        <source>it lists more than {} tensors</source>
        <translation>{} tensörden fazlasını sıralıyor</translation>
    </message>
    <message>
        <source>__metadata__ has the key &apos;{}&apos; twice</source>
        <translation>__metadata__ içinde &apos;{}&apos; anahtarı iki kez var</translation>
    </message>
    <message>
        <source>{} has the unknown field &apos;{}&apos;</source>
        <translation>{} içinde bilinmeyen &apos;{}&apos; alanı var</translation>
    </message>
    <message>
        <source>{} has the field &apos;{}&apos; twice</source>
        <translation>{} içinde &apos;{}&apos; alanı iki kez var</translation>
    </message>
    <message>
        <source>the shape of {} is larger than any file</source>
        <translation>{} biçimi her dosyadan büyük</translation>
    </message>
    <message>
        <source>{} has more than {} dimensions</source>
        <translation>{} {} boyuttan fazla</translation>
    </message>
    <message>
        <source>{} lacks dtype, shape or data_offsets</source>
        <translation>{} içinde dtype, shape ya da data_offsets eksik</translation>
    </message>
    <message>
        <source>There was not enough memory for {}.</source>
        <translation>Bellek yetmedi: {}.</translation>
    </message>
    <message>
        <source>LibTorch stopped {}: {}</source>
        <translation>LibTorch durdurdu ({}): {}</translation>
    </message>
    <message>
        <source>An unexpected error stopped {}: {}</source>
        <translation>Beklenmeyen bir hata durdurdu ({}): {}</translation>
    </message>
    <message>
        <source>The project file does not say whose it is: its table &quot;project&quot; is empty.</source>
        <translation>Proje dosyası kime ait olduğunu söylemiyor: &quot;project&quot; tablosu boş.</translation>
    </message>
    <message>
        <source>Restore the .kantai file from a backup.</source>
        <translation>.kantai dosyasını bir yedekten geri yükleyin.</translation>
    </message>
    <message>
        <source>{} is not a file.</source>
        <translation>{} bir dosya değil.</translation>
    </message>
    <message>
        <source>Choose the folder of a project or its .kantai file.</source>
        <translation>Bir projenin klasörünü ya da .kantai dosyasını seçin.</translation>
    </message>
    <message>
        <source>The project file {} keeps its changes in a second file that is in use.</source>
        <translation>{} proje dosyası, değişikliklerini kullanımda olan ikinci bir dosyada tutuyor.</translation>
    </message>
    <message>
        <source>Close the other programs that have it open, then try again.</source>
        <translation>Dosyayı açık tutan öteki programları kapatıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>{} is not a Kantai Studio project: {}.</source>
        <translation>{} bir Kantai Studio projesi değil: {}.</translation>
    </message>
    <message>
        <source>Choose the folder of a project or its .kantai file, or restore the file from a backup.</source>
        <translation>Bir projenin klasörünü ya da .kantai dosyasını seçin veya dosyayı bir yedekten geri yükleyin.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>it has only {} bytes</source>
        <translation>yalnızca {} bayt</translation>
    </message>
    <message>
        <source>it does not begin as a SQLite database does</source>
        <translation>bir SQLite veritabanı gibi başlamıyor</translation>
    </message>
    <message>
        <source>it is the database of another program (application id {:#010x})</source>
        <translation>başka bir programın veritabanı (uygulama kimliği {:#010x})</translation>
    </message>
    <message>
        <source>it has no schema version</source>
        <translation>şema sürümü yok</translation>
    </message>
    <message>
        <source>A row of the table {} refers to a row of the table {} that is not there.</source>
        <translation>{} tablosunun bir satırı, {} tablosunda olmayan bir satıra başvuruyor.</translation>
    </message>
    <message>
        <source>Run {} was to record step {} after step {}.</source>
        <translation>{0} numaralı koşu, {2}. adımdan sonra {1}. adımı kaydedecekti.</translation>
    </message>
    <message>
        <source>This is a fault of Kantai Studio; please report it.</source>
        <translation>Bu, Kantai Studio’nun bir hatasıdır; lütfen bildirin.</translation>
    </message>
    <message>
        <source>The metrics of run {} are damaged: chunk {} does not hold whole rows.</source>
        <translation>{} numaralı koşunun ölçümleri hasarlı: {}. parça eksik satır içeriyor.</translation>
    </message>
    <message>
        <source>The metrics of run {} have changed since they were recorded: chunk {}, steps {} to {}.</source>
        <translation>{} numaralı koşunun ölçümleri kaydedildikten sonra değişmiş: {}. parça, {}–{} arası adımlar.</translation>
    </message>
    <message>
        <source>The metrics of run {} do not end as they were recorded: {} chunks up to step {} are there, {} up to step {} were recorded.</source>
        <translation>{0} numaralı koşunun ölçümleri kaydedildiği gibi bitmiyor: {2}. adıma dek {1} parça var, {4}. adıma dek {3} parça kaydedilmişti.</translation>
    </message>
    <message>
        <source>The evaluation of run {} at step {} has changed since it was recorded.</source>
        <translation>{} numaralı koşunun {}. adımdaki değerlendirmesi kaydedildikten sonra değişmiş.</translation>
    </message>
    <message>
        <source>Update Kantai Studio to read it.</source>
        <translation>Okumak için Kantai Studio’yu güncelleyin.</translation>
    </message>
    <message>
        <source>The project {} is read-only: {}.</source>
        <translation>{} projesi salt okunur: {}.</translation>
    </message>
    <message>
        <source>The project {} is of an older version and cannot be brought up to date: {}.</source>
        <translation>{} projesi eski bir sürümden ve güncellenemiyor: {}.</translation>
    </message>
    <message>
        <source>Open it where it can be written.</source>
        <translation>Yazılabilir olduğu bir yerde açın.</translation>
    </message>
    <message>
        <source>{} exists already and is not a folder.</source>
        <translation>{} zaten var ve bir klasör değil.</translation>
    </message>
    <message>
        <source>Choose another place for the project.</source>
        <translation>Proje için başka bir yer seçin.</translation>
    </message>
    <message>
        <source>The folder {} exists already and is not empty.</source>
        <translation>{} klasörü zaten var ve boş değil.</translation>
    </message>
    <message>
        <source>Choose a new folder for the project, or open the project that is in it.</source>
        <translation>Proje için yeni bir klasör seçin ya da içindeki projeyi açın.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; cannot be the name of a project: {}.</source>
        <translation>&quot;{}&quot; bir proje adı olamaz: {}.</translation>
    </message>
    <message>
        <source>Choose a name that can also be a file name, such as Kant.</source>
        <translation>Dosya adı da olabilecek bir ad seçin, örneğin Kant.</translation>
    </message>
    <message>
        <source>it is longer than {} bytes</source>
        <translation>{} bayttan uzun</translation>
    </message>
    <message>
        <source>it is not valid UTF-8</source>
        <translation>geçerli UTF-8 değil</translation>
    </message>
    <message>
        <source>it contains a &apos;/&apos;</source>
        <translation>&apos;/&apos; içeriyor</translation>
    </message>
    <message>
        <source>it contains a control character</source>
        <translation>denetim karakteri içeriyor</translation>
    </message>
    <message>
        <source>it begins with a dot</source>
        <translation>noktayla başlıyor</translation>
    </message>
    <message>
        <source>it begins or ends with a space</source>
        <translation>boşlukla başlıyor ya da bitiyor</translation>
    </message>
    <message>
        <source>the file {} cannot be written to</source>
        <translation>{} dosyasına yazılamıyor</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a state of a run.</source>
        <translation>&quot;{}&quot; bir koşu durumu değil.</translation>
    </message>
    <message>
        <source>Known are running, paused, completed, stopped, interrupted and failed.</source>
        <translation>Bilinenler: running, paused, completed, stopped, interrupted ve failed.</translation>
    </message>
    <message>
        <source>Kantai Studio ended while this run was in progress.</source>
        <translation>Bu koşu sürerken Kantai Studio kapandı.</translation>
    </message>
    <message>
        <source>The project file {} was changed by another program or is damaged: {}.</source>
        <translation>{} proje dosyası başka bir programca değiştirilmiş ya da hasarlı: {}.</translation>
    </message>
    <message>
        <source>Restore it from a backup; nothing in it was run or changed.</source>
        <translation>Bir yedekten geri yükleyin; içindeki hiçbir şey çalıştırılmadı ya da değiştirilmedi.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and not damaged, then try again.</source>
        <translation>Diskin bağlı ve sağlam olduğunu denetleyip yeniden deneyin.</translation>
    </message>
    <message>
        <source>The project file {} is damaged: {}.</source>
        <translation>{} proje dosyası hasarlı: {}.</translation>
    </message>
    <message>
        <source>The disk is full: cannot write {}.</source>
        <translation>Disk dolu: {} yazılamıyor.</translation>
    </message>
    <message>
        <source>Free some disk space and try again; nothing that was saved before is lost.</source>
        <translation>Diskte yer açıp yeniden deneyin; önceden kaydedilen hiçbir şey yitirilmedi.</translation>
    </message>
    <message>
        <source>There is not enough memory to use {}.</source>
        <translation>{} için yeterli bellek yok.</translation>
    </message>
    <message>
        <source>Wait until it is done or close it, then try again.</source>
        <translation>Bitmesini bekleyin ya da onu kapatın, sonra yeniden deneyin.</translation>
    </message>
    <message>
        <source>{} is not a Kantai Studio project.</source>
        <translation>{} bir Kantai Studio projesi değil.</translation>
    </message>
    <message>
        <source>{} cannot be written to: {}.</source>
        <translation>{} dosyasına yazılamıyor: {}.</translation>
    </message>
    <message>
        <source>Check the permissions, or copy the project&apos;s folder to a place that can be written to.</source>
        <translation>İzinleri denetleyin ya da proje klasörünü yazılabilir bir yere kopyalayın.</translation>
    </message>
    <message>
        <source>Check that it is still there and may be read.</source>
        <translation>Hâlâ orada ve okunabilir olduğunu denetleyin.</translation>
    </message>
    <message>
        <source>The project file {} refused a request: {}.</source>
        <translation>{} proje dosyası bir isteği geri çevirdi: {}.</translation>
    </message>
    <message>
        <source>There is no {} {} in this project.</source>
        <translation>Bu projede {} {} yok.</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; open the list again.</source>
        <translation>Bu arada kaldırılmış olabilir; listeyi yeniden açın.</translation>
    </message>
    <message>
        <source>The tokenizer cannot be removed: the run &quot;{}&quot; was trained with it.</source>
        <translation>Tokenlaştırıcı kaldırılamaz: &quot;{}&quot; koşusu onunla eğitildi.</translation>
    </message>
    <message>
        <source>Remove the run first.</source>
        <translation>Önce koşuyu kaldırın.</translation>
    </message>
    <message>
        <source>A vocabulary of {} is too small for byte-level BPE.</source>
        <translation>{} tokenlık sözlük, bayt düzeyinde BPE için çok küçük.</translation>
    </message>
    <message>
        <source>Choose at least {}: 5 special tokens and 256 bytes.</source>
        <translation>En az {} seçin: 5 özel token ve 256 bayt.</translation>
    </message>
    <message>
        <source>The minimum frequency of a merge cannot be 0.</source>
        <translation>Bir birleştirmenin en düşük sıklığı 0 olamaz.</translation>
    </message>
    <message>
        <source>Choose 1 or more.</source>
        <translation>1 ya da daha fazlasını seçin.</translation>
    </message>
    <message>
        <source>The corpus has more than {} distinct words; merging them needs more than {} of memory.</source>
        <translation>Derlemde {} sözcükten fazla farklı sözcük var; bunları birleştirmek {} bellekten fazlasını ister.</translation>
    </message>
    <message>
        <source>Train on a part of the corpus, or remove text that is not language, such as encoded data.</source>
        <translation>Derlemin bir bölümüyle eğitin ya da kodlanmış veri gibi dil olmayan parçaları çıkarın.</translation>
    </message>
    <message>
        <source>The corpus is empty: there is nothing to train a tokenizer on.</source>
        <translation>Derlem boş: tokenlaştırıcı eğitecek bir şey yok.</translation>
    </message>
    <message>
        <source>Import a text first.</source>
        <translation>Önce bir metin içe aktarın.</translation>
    </message>
    <message>
        <source>Counting words</source>
        <translation>Sözcükler sayılıyor</translation>
    </message>
    <message>
        <source>Counting pairs</source>
        <translation>Çiftler sayılıyor</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Birleştiriliyor</translation>
    </message>
    <message>
        <source>The distinct words of the corpus have more than 4.2 billion bytes.</source>
        <translation>Derlemin farklı sözcükleri 4,2 milyar bayttan uzun.</translation>
    </message>
    <message>
        <source>Train on a part of the corpus.</source>
        <translation>Derlemin bir bölümüyle eğitin.</translation>
    </message>
    <message>
        <source>{} words</source>
        <translation>{} sözcük</translation>
    </message>
    <message>
        <source>Training the tokenizer</source>
        <translation>Tokenlaştırıcı eğitimi</translation>
    </message>
    <message>
        <source>{}, a temporary file with word counts, was truncated or changed.</source>
        <translation>Sözcük sayımlarının geçici dosyası {} kısaltılmış ya da değiştirilmiş.</translation>
    </message>
    <message>
        <source>Train again, and do not change the temporary files.</source>
        <translation>Yeniden eğitin ve geçici dosyalara dokunmayın.</translation>
    </message>
    <message>
        <source>A length of 1 token has no room for &lt;s&gt; and &lt;/s&gt;.</source>
        <translation>1 tokenlık uzunlukta &lt;s&gt; ve &lt;/s&gt; için yer yok.</translation>
    </message>
    <message>
        <source>Choose at least 2.</source>
        <translation>En az 2 seçin.</translation>
    </message>
    <message>
        <source>A length of {} tokens has no room for the ends of a pair.</source>
        <translation>{} tokenlık uzunlukta bir çiftin uçları için yer yok.</translation>
    </message>
    <message>
        <source>Choose at least 4.</source>
        <translation>En az 4 seçin.</translation>
    </message>
    <message>
        <source>JSON must not begin with a byte order mark</source>
        <translation>JSON, bayt sırası imiyle başlamamalı</translation>
    </message>
    <message>
        <source>a single value is longer than {}</source>
        <translation>tek bir değer {} sınırından uzun</translation>
    </message>
    <message>
        <source>a merge must be a pair of tokens, or two tokens with a space between them.</source>
        <translation>birleştirme bir token çifti ya da aralarında boşluk olan iki token olmalı.</translation>
    </message>
    <message>
        <source>the token &quot;{}&quot; has the id {}, which is not a non-negative integer</source>
        <translation>&quot;{}&quot; tokenının kimliği {}; negatif olmayan bir tam sayı değil</translation>
    </message>
    <message>
        <source>more than {} values besides vocabulary and merges</source>
        <translation>sözlük ve birleştirmeler dışında {} değerden fazla</translation>
    </message>
    <message>
        <source>more than {} tokens</source>
        <translation>{} tokendan fazla</translation>
    </message>
    <message>
        <source>more than {} merges</source>
        <translation>{} birleştirmeden fazla</translation>
    </message>
    <message>
        <source>the token &quot;{}&quot; has the id {}, but the ids of {} tokens must be 0 to {}</source>
        <translation>&quot;{}&quot; tokenının kimliği {}; {} tokenın kimlikleri 0–{} olmalı</translation>
    </message>
    <message>
        <source>the id {} belongs to both &quot;{}&quot; and &quot;{}&quot;</source>
        <translation>{} kimliği hem &quot;{}&quot; hem &quot;{}&quot; tokenına ait</translation>
    </message>
    <message>
        <source>the vocabulary must be an object of tokens and ids.</source>
        <translation>sözlük, token ve kimliklerden oluşan bir nesne olmalı.</translation>
    </message>
    <message>
        <source>this is not a tokenizer.json: it must be an object.</source>
        <translation>bu bir tokenizer.json değil: bir nesne olmalı.</translation>
    </message>
    <message>
        <source>it has a normalizer, which byte-level BPE for RoBERTa does not use.</source>
        <translation>bir normalleştiricisi var; RoBERTa için bayt düzeyinde BPE bunu kullanmaz.</translation>
    </message>
    <message>
        <source>{}.{} is {}, which is not supported; it must be {}.</source>
        <translation>{}.{} değeri {}; desteklenmiyor, {} olmalı.</translation>
    </message>
    <message>
        <source>its model is missing.</source>
        <translation>modeli eksik.</translation>
    </message>
    <message>
        <source>model.merges must be a list.</source>
        <translation>model.merges bir liste olmalı.</translation>
    </message>
    <message>
        <source>added_tokens must be a list.</source>
        <translation>added_tokens bir liste olmalı.</translation>
    </message>
    <message>
        <source>added_tokens lacks &quot;{}&quot;.</source>
        <translation>added_tokens içinde &quot;{}&quot; yok.</translation>
    </message>
    <message>
        <source>the added token {} is none of &lt;s&gt; &lt;pad&gt; &lt;/s&gt; &lt;unk&gt; &lt;mask&gt;.</source>
        <translation>eklenen {} tokenı &lt;s&gt; &lt;pad&gt; &lt;/s&gt; &lt;unk&gt; &lt;mask&gt; tokenlarından biri değil.</translation>
    </message>
    <message>
        <source>more than {} merges.</source>
        <translation>{} birleştirmeden fazla.</translation>
    </message>
    <message>
        <source>Use the files of a byte-level BPE tokenizer as the Studio or Hugging Face tokenizers writes them.</source>
        <translation>Studio’nun ya da Hugging Face tokenizers’ın yazdığı bayt düzeyinde BPE dosyalarını kullanın.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a merge: two tokens with one space between them.</source>
        <translation>&quot;{}&quot; bir birleştirme değil: arasında bir boşluk olan iki token olmalı.</translation>
    </message>
    <message>
        <source>Use a byte-level BPE tokenizer whose first tokens are &lt;s&gt; &lt;pad&gt; &lt;/s&gt; &lt;unk&gt; &lt;mask&gt;.</source>
        <translation>İlk tokenları &lt;s&gt; &lt;pad&gt; &lt;/s&gt; &lt;unk&gt; &lt;mask&gt; olan bayt düzeyinde bir BPE tokenlaştırıcısı kullanın.</translation>
    </message>
    <message>
        <source>the special token &quot;{}&quot; is missing from the vocabulary.</source>
        <translation>&quot;{}&quot; özel tokenı sözlükte yok.</translation>
    </message>
    <message>
        <source>the token with the id {} must be &quot;{}&quot;, but it is &quot;{}&quot;.</source>
        <translation>{} kimlikli token &quot;{}&quot; olmalı ama &quot;{}&quot;.</translation>
    </message>
    <message>
        <source>the token &quot;{}&quot; with the id {} is not written in the alphabet of byte-level BPE.</source>
        <translation>{1} kimlikli &quot;{0}&quot; tokenı bayt düzeyinde BPE alfabesiyle yazılmamış.</translation>
    </message>
    <message>
        <source>the token &quot;{}&quot; has two ids, {} and {}.</source>
        <translation>&quot;{}&quot; tokenının iki kimliği var: {} ve {}.</translation>
    </message>
    <message>
        <source>the special token &quot;{}&quot; has a second id, {}.</source>
        <translation>&quot;{}&quot; özel tokenının ikinci bir kimliği var: {}.</translation>
    </message>
    <message>
        <source>the vocabulary lacks &quot;{}&quot;, the token of the byte 0x{:02X}.</source>
        <translation>sözlükte 0x{1:02X} baytının tokenı &quot;{0}&quot; yok.</translation>
    </message>
    <message>
        <source>the {} &quot;{}&quot; of merge {} (&quot;{}&quot; with &quot;{}&quot;) is not in the vocabulary.</source>
        <translation>{2}. birleştirmedeki (&quot;{3}&quot; ile &quot;{4}&quot;) {0} &quot;{1}&quot; sözlükte yok.</translation>
    </message>
    <message>
        <source>merge {} (&quot;{}&quot; with &quot;{}&quot;) comes before the merge that makes &quot;{}&quot;.</source>
        <translation>{}. birleştirme (&quot;{}&quot; ile &quot;{}&quot;), &quot;{}&quot; tokenını oluşturan birleştirmeden önce geliyor.</translation>
    </message>
    <message>
        <source>merge {} (&quot;{}&quot; with &quot;{}&quot;) repeats an earlier merge.</source>
        <translation>{}. birleştirme (&quot;{}&quot; ile &quot;{}&quot;) daha önceki bir birleştirmeyi yineliyor.</translation>
    </message>
    <message>
        <source>The id {} is not in the vocabulary, whose ids are 0 to {}.</source>
        <translation>{} kimliği sözlükte yok; kimlikler 0–{} arasında.</translation>
    </message>
    <message>
        <source>Use the tokenizer that made these ids.</source>
        <translation>Bu kimlikleri üreten tokenlaştırıcıyı kullanın.</translation>
    </message>
    <message>
        <source>A word of more than 8 MB reached the table of words.</source>
        <translation>Sözcük tablosuna 8 MB’den uzun bir sözcük ulaştı.</translation>
    </message>
    <message>
        <source>The different words of the corpus take more than 34 GB.</source>
        <translation>Derlemin farklı sözcükleri 34 GB’den fazla yer tutuyor.</translation>
    </message>
    <message>
        <source>{}: the tensor {} does not fit the model.</source>
        <translation>{}: {} tensörü modele uymuyor.</translation>
    </message>
    <message>
        <source>Resume from another checkpoint of this run.</source>
        <translation>Bu koşuyu başka bir kontrol noktasından sürdürün.</translation>
    </message>
    <message>
        <source>{} does not say at which step it was saved.</source>
        <translation>{} hangi adımda kaydedildiğini söylemiyor.</translation>
    </message>
    <message>
        <source>The corpus makes {} sequences, more than the {} that one epoch can hold.</source>
        <translation>Derlem {} dizi oluşturuyor; bir dönemin alabileceği {} sınırını aşıyor.</translation>
    </message>
    <message>
        <source>Train on packed blocks, or on a part of the corpus.</source>
        <translation>Dolu bloklarla ya da derlemin bir bölümüyle eğitin.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} okunamıyor: {}.</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>Değerlendirme durduruldu.</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Değerlendiriliyor</translation>
    </message>
    <message>
        <source>the evaluation</source>
        <translation>değerlendirme</translation>
    </message>
    <message>
        <source>There is no text to evaluate on.</source>
        <translation>Değerlendirilecek metin yok.</translation>
    </message>
    <message>
        <source>{} is not a complete token store: {}.</source>
        <translation>{} eksiksiz bir token deposu değil: {}.</translation>
    </message>
    <message>
        <source>Delete it; the next pretraining makes it again.</source>
        <translation>Silin; sonraki ön eğitim yeniden oluşturur.</translation>
    </message>
    <message>
        <source>it is shorter than its header</source>
        <translation>başlığından kısa</translation>
    </message>
    <message>
        <source>its first bytes are not a token store&apos;s</source>
        <translation>ilk baytları bir token deposununkiler değil</translation>
    </message>
    <message>
        <source>its size does not fit its counts</source>
        <translation>boyutu sayılarına uymuyor</translation>
    </message>
    <message>
        <source>its line offsets are out of order</source>
        <translation>satır konumları sırasız</translation>
    </message>
    <message>
        <source>Tokenising the corpus</source>
        <translation>Derlemin tokenlara bölünmesi</translation>
    </message>
    <message>
        <source>Tokenising</source>
        <translation>Tokenlara bölünüyor</translation>
    </message>
    <message>
        <source>The tokenizer has {} tokens, the model only {} vocabulary rows.</source>
        <translation>Tokenlaştırıcının {} tokenı var, modelin yalnızca {} sözlük satırı.</translation>
    </message>
    <message>
        <source>Give the model as many rows as there are tokens.</source>
        <translation>Modele token sayısı kadar satır verin.</translation>
    </message>
    <message>
        <source>Train with float32 precision; continue a run begun in bf16 on a computer like the first.</source>
        <translation>float32 duyarlığıyla eğitin; bf16 ile başlamış bir koşuyu ilki gibi bir bilgisayarda sürdürün.</translation>
    </message>
    <message>
        <source>The corpus makes {} sequences, less than one batch of {}.</source>
        <translation>Derlem {} dizi oluşturuyor; {} dizilik bir yığın bile dolmuyor.</translation>
    </message>
    <message>
        <source>Import more text, or choose a smaller batch size or block size.</source>
        <translation>Daha çok metin içe aktarın ya da daha küçük bir yığın veya blok boyutu seçin.</translation>
    </message>
    <message>
        <source>The training with two checkpoints</source>
        <translation>İki kontrol noktasıyla eğitim</translation>
    </message>
    <message>
        <source>A checkpoint</source>
        <translation>Bir kontrol noktası</translation>
    </message>
    <message>
        <source>the training</source>
        <translation>eğitim</translation>
    </message>
    <message>
        <source>{} was saved with another {}, so the run cannot be continued from it exactly.</source>
        <translation>{} başka bir {} ile kaydedilmiş; koşu oradan aynen süremez.</translation>
    </message>
    <message>
        <source>Bring back what it was, or start a new run.</source>
        <translation>Eskisini geri getirin ya da yeni bir koşu başlatın.</translation>
    </message>
    <message>
        <source>{} was saved with another {} ({} instead of {}).</source>
        <translation>{0} başka bir {1} ile kaydedilmiş ({3} yerine {2}).</translation>
    </message>
    <message>
        <source>Resume with the run&apos;s own options, or start a new run.</source>
        <translation>Koşunun kendi seçenekleriyle sürdürün ya da yeni bir koşu başlatın.</translation>
    </message>
    <message>
        <source>the measurement</source>
        <translation>ölçüm</translation>
    </message>
    <message>
        <source>There is no {} &apos;{}&apos;.</source>
        <translation>{} için &apos;{}&apos; yok.</translation>
    </message>
    <message>
        <source>Choose one of: {}.</source>
        <translation>Şunlardan birini seçin: {}.</translation>
    </message>
    <message>
        <source>{}: the training option &apos;{}&apos; is not {}.</source>
        <translation>{}: &apos;{}&apos; eğitim seçeneği {} değil.</translation>
    </message>
    <message>
        <source>{}: the training options are not a JSON object.</source>
        <translation>{}: eğitim seçenekleri bir JSON nesnesi değil.</translation>
    </message>
    <message>
        <source>{}: the training option &apos;{}&apos; is missing.</source>
        <translation>{}: &apos;{}&apos; eğitim seçeneği eksik.</translation>
    </message>
    <message>
        <source>The block size</source>
        <translation>Blok boyutu</translation>
    </message>
    <message>
        <source>The block size is {}, but the model&apos;s {} positions hold at most {} tokens.</source>
        <translation>Blok boyutu {} ama modelin {} konumu en çok {} token alır.</translation>
    </message>
    <message>
        <source>The batch size</source>
        <translation>Yığın boyutu</translation>
    </message>
    <message>
        <source>The number of accumulated batches</source>
        <translation>Biriktirilen yığın sayısı</translation>
    </message>
    <message>
        <source>The number of steps</source>
        <translation>Adım sayısı</translation>
    </message>
    <message>
        <source>The number of threads</source>
        <translation>İş parçacığı sayısı</translation>
    </message>
    <message>
        <source>The evaluation interval</source>
        <translation>Değerlendirme aralığı</translation>
    </message>
    <message>
        <source>The checkpoint interval</source>
        <translation>Kontrol noktası aralığı</translation>
    </message>
    <message>
        <source>The number of interval checkpoints to keep</source>
        <translation>Saklanacak ara kontrol noktası sayısı</translation>
    </message>
    <message>
        <source>The number of epochs</source>
        <translation>Dönem sayısı</translation>
    </message>
    <message>
        <source>The time in minutes</source>
        <translation>Dakika olarak süre</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>0 ya da daha büyük</translation>
    </message>
    <message>
        <source>Both {} steps and {} minutes are given, but only one of them can end the run.</source>
        <translation>Hem {} adım hem {} dakika verilmiş; koşuyu yalnızca biri bitirebilir.</translation>
    </message>
    <message>
        <source>The mask rate</source>
        <translation>Maskeleme oranı</translation>
    </message>
    <message>
        <source>above 0 and at most 1</source>
        <translation>0’dan büyük ve en çok 1</translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation>Öğrenme oranı</translation>
    </message>
    <message>
        <source>above 0</source>
        <translation>0’dan büyük</translation>
    </message>
    <message>
        <source>The warmup fraction</source>
        <translation>Isınma payı</translation>
    </message>
    <message>
        <source>at least 0 and below 1</source>
        <translation>en az 0 ve 1’den küçük</translation>
    </message>
    <message>
        <source>Adam&apos;s beta1</source>
        <translation>Adam’ın beta1 değeri</translation>
    </message>
    <message>
        <source>Adam&apos;s beta2</source>
        <translation>Adam’ın beta2 değeri</translation>
    </message>
    <message>
        <source>Adam&apos;s epsilon</source>
        <translation>Adam’ın epsilon değeri</translation>
    </message>
    <message>
        <source>The weight decay</source>
        <translation>Ağırlık sönümü</translation>
    </message>
    <message>
        <source>The clipping norm</source>
        <translation>Kırpma normu</translation>
    </message>
    <message>
        <source>0 (no clipping) or more</source>
        <translation>0 (kırpma yok) ya da daha büyük</translation>
    </message>
    <message>
        <source>Start again with a lower learning rate, a longer warmup, or gradient clipping.</source>
        <translation>Daha düşük bir öğrenme oranı, daha uzun bir ısınma ya da gradyan kırpmayla yeniden başlatın.</translation>
    </message>
    <message>
        <source>No token of step {} could be masked: its lines hold special tokens only.</source>
        <translation>{}. adımda maskelenecek token yok: satırları yalnızca özel token içeriyor.</translation>
    </message>
    <message>
        <source>Remove lines of &lt;mask&gt;, &lt;pad&gt; and the like from the corpus, or choose a larger batch size.</source>
        <translation>&lt;mask&gt;, &lt;pad&gt; gibi satırları derlemden çıkarın ya da daha büyük bir yığın boyutu seçin.</translation>
    </message>
    <message>
        <source>The project has no checkpoint with the number {}.</source>
        <translation>Projede {} numaralı kontrol noktası yok.</translation>
    </message>
    <message>
        <source>The project {} has no checkpoint.</source>
        <translation>{} projesinde kontrol noktası yok.</translation>
    </message>
    <message>
        <source>No checkpoint of {} has been evaluated.</source>
        <translation>{} projesinin hiçbir kontrol noktası değerlendirilmedi.</translation>
    </message>
    <message>
        <source>{} is missing; the statistics of the corpus leave it out.</source>
        <translation>{} yok; derlem istatistikleri onu kapsamıyor.</translation>
    </message>
    <message>
        <source>{} was to be changed while it is read.</source>
        <translation>{} okunurken değiştirilmek istendi.</translation>
    </message>
    <message>
        <source>The corpus has no file with the number {}.</source>
        <translation>Derlemde {} numaralı dosya yok.</translation>
    </message>
    <message>
        <source>A held-out share of {} cannot be.</source>
        <translation>Ayrılmış pay {} olamaz.</translation>
    </message>
    <message>
        <source>Choose at least 0 and less than 1; 0.02 holds out one line in fifty.</source>
        <translation>En az 0 ve 1’den küçük bir değer seçin; 0,02 elli satırdan birini ayırır.</translation>
    </message>
    <message>
        <source>No line of {} is held out, so nothing can be measured.</source>
        <translation>{} projesinde ayrılmış satır yok; ölçülecek bir şey yok.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>İçe aktarılacak bir şey yok.</translation>
    </message>
    <message>
        <source>Name a text file or a folder with text files.</source>
        <translation>Bir metin dosyası ya da metin dosyaları olan bir klasör belirtin.</translation>
    </message>
    <message>
        <source>{} is already in the corpus: it has the same text as {}, imported from {}.</source>
        <translation>{0} zaten derlemde: {2} konumundan içe aktarılan {1} ile aynı metin.</translation>
    </message>
    <message>
        <source>Leave it out, or remove the other one first; nothing was imported.</source>
        <translation>Bunu çıkarın ya da önce ötekini kaldırın; hiçbir şey içe aktarılmadı.</translation>
    </message>
    <message>
        <source>{} holds no tokenizer.</source>
        <translation>{} içinde tokenlaştırıcı yok.</translation>
    </message>
    <message>
        <source>Choose a folder with a tokenizer.json, or with a vocab.json and a merges.txt.</source>
        <translation>tokenizer.json ya da vocab.json ile merges.txt içeren bir klasör seçin.</translation>
    </message>
    <message>
        <source>The project is read-only: {}.</source>
        <translation>Proje salt okunur: {}.</translation>
    </message>
    <message>
        <source>Train with float32, or let the Studio choose.</source>
        <translation>float32 ile eğitin ya da seçimi Studio’ya bırakın.</translation>
    </message>
    <message>
        <source>The corpus of {} is empty.</source>
        <translation>{} projesinin derlemi boş.</translation>
    </message>
    <message>
        <source>{} lines, {}.</source>
        <translation>{} satır, {}.</translation>
    </message>
    <message>
        <source>No line is held out, so nothing tells how well the model does on new text.</source>
        <translation>Hiç satır ayrılmamış; modelin yeni metindeki başarısını gösterecek bir şey yok.</translation>
    </message>
    <message>
        <source>Import more text, or hold out a larger share.</source>
        <translation>Daha çok metin içe aktarın ya da daha büyük bir pay ayırın.</translation>
    </message>
    <message>
        <source>The project {} has no tokenizer.</source>
        <translation>{} projesinin tokenlaştırıcısı yok.</translation>
    </message>
    <message>
        <source>The model has {} vocabulary rows, the tokenizer {} tokens.</source>
        <translation>Modelin {} sözlük satırı, tokenlaştırıcının {} tokenı var.</translation>
    </message>
    <message>
        <source>{}: {} tokens.</source>
        <translation>{}: {} token.</translation>
    </message>
    <message>
        <source>The corpus has changed since {} was trained.</source>
        <translation>{} eğitildikten sonra derlem değişti.</translation>
    </message>
    <message>
        <source>Train it again to let it see the new text.</source>
        <translation>Yeni metni görmesi için yeniden eğitin.</translation>
    </message>
    <message>
        <source>The corpus has {} lines with text, fewer than one batch of {}.</source>
        <translation>Derlemde metin içeren {} satır var; {} satırlık bir yığın bile dolmuyor.</translation>
    </message>
    <message>
        <source>Import more text, or choose a batch size of at most {}.</source>
        <translation>Daha çok metin içe aktarın ya da en çok {} yığın boyutu seçin.</translation>
    </message>
    <message>
        <source>Training needs about {} of memory; this computer has {}.</source>
        <translation>Eğitim yaklaşık {} bellek ister; bu bilgisayarda {} var.</translation>
    </message>
    <message>
        <source>{} That is nearly all that this computer has.</source>
        <translation>{} Bu, bilgisayardaki belleğin neredeyse tamamı.</translation>
    </message>
    <message>
        <source>Two checkpoints and the tokenised corpus need {}; {} are free.</source>
        <translation>İki kontrol noktası ve tokenlara bölünmüş derlem {} ister; {} boş.</translation>
    </message>
    <message>
        <source>Free some disk space, or choose a smaller model.</source>
        <translation>Diskte yer açın ya da daha küçük bir model seçin.</translation>
    </message>
    <message>
        <source>The whole run may need {}; {} are free.</source>
        <translation>Koşunun tamamı {} isteyebilir; {} boş.</translation>
    </message>
    <message>
        <source>Free some disk space, or keep fewer checkpoints.</source>
        <translation>Diskte yer açın ya da daha az kontrol noktası saklayın.</translation>
    </message>
    <message>
        <source>At most {} of the {} that are free.</source>
        <translation>Diskteki {1} boş yerin en çok {0} kadarı.</translation>
    </message>
    <message>
        <source>There is no text encoding named &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; adında bir metin kodlaması yok.</translation>
    </message>
    <message>
        <source>{} does not hold what it should: {}.</source>
        <translation>{} gerekeni içermiyor: {}.</translation>
    </message>
    <message>
        <source>The tokenizer of {} is no longer in the project.</source>
        <translation>{} koşusunun tokenlaştırıcısı artık projede değil.</translation>
    </message>
    <message>
        <source>Start a new run with the current tokenizer.</source>
        <translation>Geçerli tokenlaştırıcıyla yeni bir koşu başlatın.</translation>
    </message>
    <message>
        <source>The checkpoint of step {} is damaged, the one before it is taken: {}</source>
        <translation>{}. adımın kontrol noktası hasarlı, bir önceki alınıyor: {}</translation>
    </message>
    <message>
        <source>No checkpoint of {} is intact.</source>
        <translation>{} koşusunun sağlam kontrol noktası yok.</translation>
    </message>
    <message>
        <source>The damaged checkpoint was kept as {}.</source>
        <translation>Hasarlı kontrol noktası {} olarak saklandı.</translation>
    </message>
    <message>
        <source>{} has already {} steps; {} would leave nothing to do.</source>
        <translation>{} zaten {} adım yaptı; {} ile yapılacak bir şey kalmaz.</translation>
    </message>
    <message>
        <source>Choose a greater number of steps.</source>
        <translation>Daha çok adım seçin.</translation>
    </message>
    <message>
        <source>A probe could not be evaluated. {}</source>
        <translation>Bir yoklama sorulamadı. {}</translation>
    </message>
    <message>
        <source>Stopped on request and saved at step {}.</source>
        <translation>İstek üzerine durduruldu ve {}. adımda kaydedildi.</translation>
    </message>
    <message>
        <source>Stopped on request at step {} without saving.</source>
        <translation>İstek üzerine {}. adımda kaydedilmeden durduruldu.</translation>
    </message>
    <message>
        <source>{} does not list questions: {}.</source>
        <translation>{} soru listesi içermiyor: {}.</translation>
    </message>
    <message>
        <source>Install Kantai Studio again.</source>
        <translation>Kantai Studio’yu yeniden kurun.</translation>
    </message>
    <message>
        <source>Nothing is measured in 0 runs.</source>
        <translation>0 koşuda bir şey ölçülmez.</translation>
    </message>
    <message>
        <source>{} is not the file that the project knows: it was changed.</source>
        <translation>{} projenin bildiği dosya değil: değiştirilmiş.</translation>
    </message>
    <message>
        <source>Put the original back, or train the tokenizer again.</source>
        <translation>Özgün dosyayı geri koyun ya da tokenlaştırıcıyı yeniden eğitin.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Doğrulanıyor</translation>
    </message>
    <message>
        <source>{} has {} bytes, it had {}.</source>
        <translation>{} {} bayt; önceden {} bayttı.</translation>
    </message>
    <message>
        <source>{} was changed: its SHA-256 is not the one that the project knows.</source>
        <translation>{} değişmiş: SHA-256 özeti projenin bildiğiyle aynı değil.</translation>
    </message>
    <message>
        <source>{}/{} was changed: its SHA-256 is not the one that the project knows.</source>
        <translation>{}/{} değişmiş: SHA-256 özeti projenin bildiğiyle aynı değil.</translation>
    </message>
    <message>
        <source>Counting tokens</source>
        <translation>Tokenlar sayılıyor</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>The configuration of {}</source>
        <translation>{} yapılandırması</translation>
    </message>
    <message>
        <source>The training diverged at step {}: {}; the checkpoints before it are intact.</source>
        <translation>Eğitim {}. adımda ıraksadı: {}; önceki kontrol noktaları sağlam.</translation>
    </message>
    <message>
        <source>its loss is {:.3f}, where {:.3f} is usual</source>
        <translation>kaybı {:.3f}; olağanı {:.3f}</translation>
    </message>
    <message>
        <source>the norm of its gradient is {:.3g}, where {:.3g} is usual</source>
        <translation>gradyan normu {:.3g}; olağanı {:.3g}</translation>
    </message>
    <message>
        <source>Step {} was skipped: {}.</source>
        <translation>{}. adım atlandı: {}.</translation>
    </message>
    <message>
        <source>The run went on with {} threads after {}: sums are rounded in another order, so its weights will differ in the last digits.</source>
        <translation>Koşu {1} iş parçacığından sonra {0} iş parçacığıyla sürdü: toplamlar başka sırayla yuvarlandığından ağırlıklar son basamaklarda farklı olacak.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>bir sayı</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ya da false</translation>
    </message>
    <message>
        <source>a whole number in its range</source>
        <translation>aralığında bir tam sayı</translation>
    </message>
    <message>
        <source>Training needs about {} of memory, {} while a checkpoint is being written.</source>
        <translation>Eğitim yaklaşık {} bellek ister; kontrol noktası yazılırken {}.</translation>
    </message>
    <message>
        <source>The options of {}</source>
        <translation>{} seçenekleri</translation>
    </message>
    <message>
        <source>There is no recipe &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; adında bir tarif yok.</translation>
    </message>
    <message>
        <source>Choose one of: fast, chapter.</source>
        <translation>Şunlardan birini seçin: fast, chapter.</translation>
    </message>
    <message>
        <source>The range of learning rates is empty.</source>
        <translation>Öğrenme oranı aralığı boş.</translation>
    </message>
    <message>
        <source>Give a lowest rate above 0, a higher one, and at least two steps.</source>
        <translation>0’dan büyük bir en düşük oran, ondan büyük bir oran ve en az iki adım verin.</translation>
    </message>
    <message>
        <source>the search for a learning rate</source>
        <translation>öğrenme oranı araması</translation>
    </message>
    <message>
        <source>Check the model&apos;s configuration: its first weights may be far too large.</source>
        <translation>Modelin yapılandırmasını denetleyin: ilk ağırlıkları çok büyük olabilir.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Ölçülüyor</translation>
    </message>
    <message>
        <source>A candidate is empty.</source>
        <translation>Adaylardan biri boş.</translation>
    </message>
    <message>
        <source>Separate the words by single commas.</source>
        <translation>Sözcükleri tek virgülle ayırın.</translation>
    </message>
    <message>
        <source>The candidate &apos;{}&apos; holds a special token.</source>
        <translation>&apos;{}&apos; adayı özel bir token içeriyor.</translation>
    </message>
    <message>
        <source>Use ordinary words.</source>
        <translation>Özel token içermeyen sözcükler verin.</translation>
    </message>
    <message>
        <source>The candidate &apos;{}&apos; has {} tokens; at most {} can be scored here.</source>
        <translation>&apos;{}&apos; adayı {} tokendan oluşuyor; burada en çok {} token puanlanabilir.</translation>
    </message>
    <message>
        <source>Use a shorter word.</source>
        <translation>Daha kısa bir sözcük verin.</translation>
    </message>
    <message>
        <source>There are no candidates.</source>
        <translation>Hiç aday yok.</translation>
    </message>
    <message>
        <source>Give at least one word.</source>
        <translation>En az bir sözcük verin.</translation>
    </message>
    <message>
        <source>The candidate &apos;{}&apos; has {} tokens; masks are scored together with words of one token only.</source>
        <translation>&apos;{}&apos; adayı {} tokendan oluşuyor; maskeler yalnızca tek tokenlık sözcüklerle birlikte puanlanır.</translation>
    </message>
    <message>
        <source>Leave it out, or score each mask separately.</source>
        <translation>Onu çıkarın ya da her maskeyi ayrı puanlayın.</translation>
    </message>
    <message>
        <source>The sentence is empty.</source>
        <translation>Cümle boş.</translation>
    </message>
    <message>
        <source>Write a sentence of words.</source>
        <translation>Sözcüklerden oluşan bir cümle yazın.</translation>
    </message>
    <message>
        <source>There is no layer {}; the model has {}.</source>
        <translation>{}. katman yok; modelin {} katmanı var.</translation>
    </message>
    <message>
        <source>There is no head {}; the model has {}.</source>
        <translation>{}. baş yok; modelin {} başı var.</translation>
    </message>
    <message>
        <source>The sentence has {} masks; at most {} can be scored together.</source>
        <translation>Cümlede {} maske var; en çok {} maske birlikte puanlanabilir.</translation>
    </message>
    <message>
        <source>Write words in place of some masks.</source>
        <translation>Bazı maskelerin yerine sözcük yazın.</translation>
    </message>
    <message>
        <source>The sentence has no word whose surprisal could be computed.</source>
        <translation>Cümlede şaşırtıcılığı hesaplanabilecek bir sözcük yok.</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Soru</translation>
    </message>
    <message>
        <source>computing the attention</source>
        <translation>dikkatin hesaplanması</translation>
    </message>
    <message>
        <source>Choose a smaller model: no batch size would make it fit.</source>
        <translation>Daha küçük bir model seçin: bu model hiçbir yığın boyutuyla belleğe sığmaz.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Başka programları kapatın ya da daha küçük bir model seçin.</translation>
    </message>
    <message>
        <source>{} threads, {}, with oneDNN&apos;s products for {}.</source>
        <translation>{} iş parçacığı, {}; çarpımlar oneDNN ile, {} komutlarıyla.</translation>
    </message>
    <message>
        <source>Start the program without {} in its environment.</source>
        <translation>Programı, ortamında {} olmadan başlatın.</translation>
    </message>
    <message>
        <source>{}={} keeps the matrix products from faster instructions that the processor may have.</source>
        <translation>{}={}, matris çarpımlarını işlemcide bulunabilecek daha hızlı komutlardan alıkoyuyor.</translation>
    </message>
    <message>
        <source>{}={} allows fewer threads than the training requests.</source>
        <translation>{}={}, eğitimin istediğinden daha az iş parçacığına izin veriyor.</translation>
    </message>
    <message>
        <source>{} is not a text file: it holds a zero character in line {}, at byte {}.</source>
        <translation>{} bir metin dosyası değil: {}. satırda, {}. baytta sıfır karakteri var.</translation>
    </message>
    <message>
        <source>Choose a plain text file, or save the document as one. If it is plain text into which zeros strayed, remove them, for example with: tr -d &apos;\000&apos; &lt; old.txt &gt; new.txt</source>
        <translation>Düz metin dosyası seçin ya da belgeyi düz metin olarak kaydedin. Düz metne sıfır karakteri karışmışsa onları silin, örneğin: tr -d &apos;\000&apos; &lt; eski.txt &gt; yeni.txt</translation>
    </message>
    <message>
        <source>{} is not valid text in any supported encoding.</source>
        <translation>{} desteklenen kodlamaların hiçbirinde geçerli metin değil.</translation>
    </message>
    <message>
        <source>{} is in an unsupported encoding; it looks like {}.</source>
        <translation>{} desteklenmeyen bir kodlamada; {} gibi görünüyor.</translation>
    </message>
    <message>
        <source>If it is a plain text, convert it to UTF-8 first, for example with iconv, or name its encoding when you import it.</source>
        <translation>Düz metinse önce UTF-8’e dönüştürün, örneğin iconv ile, ya da içe aktarırken kodlamasını belirtin.</translation>
    </message>
    <message>
        <source>{} was decoded as {} but may be {}: if letters look wrong, import it again and name its encoding.</source>
        <translation>{}, {} olarak çözüldü ama {} olabilir: harfler yanlış görünüyorsa kodlamasını belirterek yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>{} was decoded as {}, which is uncertain: if letters look wrong, import it again and name its encoding.</source>
        <translation>{}, {} olarak çözüldü ama bu kesin değil: harfler yanlış görünüyorsa kodlamasını belirterek yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>{} holds no text, only empty lines and white space.</source>
        <translation>{} içinde metin yok, yalnızca boş satırlar ve boşluklar var.</translation>
    </message>
    <message>
        <source>{} looks like {}; its markup is imported as text.</source>
        <translation>{}, {} gibi görünüyor: biçimlendirme kodları da metin olarak içe aktarılıyor.</translation>
    </message>
    <message>
        <source>{} of {} files cannot be imported:</source>
        <translation>{} / {} dosya içe aktarılamıyor:</translation>
    </message>
    <message>
        <source>and {} more.</source>
        <translation>ve {} dosya daha.</translation>
    </message>
    <message>
        <source>One file can take the place of a file of the corpus, not {}.</source>
        <translation>Derlemdeki bir dosyanın yerine tek bir dosya geçebilir, {} dosya değil.</translation>
    </message>
    <message>
        <source>Recognising encodings</source>
        <translation>Kodlamalar tanınıyor</translation>
    </message>
    <message>
        <source>Reading the source</source>
        <translation>Kaynak okunuyor</translation>
    </message>
    <message>
        <source>Correct them or leave them out; nothing was imported.</source>
        <translation>Onları düzeltin ya da dışarıda bırakın; hiçbir şey içe aktarılmadı.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a basis on which an encoding is known.</source>
        <translation>&apos;{}&apos;, bir kodlamanın bilinme dayanağı değil.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a path inside of the folder {}.</source>
        <translation>&quot;{}&quot;, {} klasörünün içinde bir yol değil.</translation>
    </message>
    <message>
        <source>The project file was changed by another program; restore it from a backup.</source>
        <translation>Proje dosyası başka bir programca değiştirilmiş; bir yedekten geri yükleyin.</translation>
    </message>
    <message>
        <source>{} is a link, and links inside of a project are not followed.</source>
        <translation>{} bir bağlantı; proje içindeki bağlantılar izlenmez.</translation>
    </message>
    <message>
        <source>Put the files themselves in its place, if you trust where it leads to; nothing was changed.</source>
        <translation>Gösterdiği yere güveniyorsanız bağlantının yerine dosyaların kendisini koyun; hiçbir şey değiştirilmedi.</translation>
    </message>
    <message>
        <source>{} is neither a file nor a folder, but a pipe, a socket or a device.</source>
        <translation>{} ne dosya ne de klasör; bir boru, soket ya da aygıt.</translation>
    </message>
    <message>
        <source>Remove it, or get the project again from where it came.</source>
        <translation>Onu silin ya da projeyi geldiği yerden yeniden alın.</translation>
    </message>
    <message>
        <source>{} is a link, not the file of a project.</source>
        <translation>{} bir bağlantı; bir projenin dosyası değil.</translation>
    </message>
    <message>
        <source>Open the project where the link leads to, if you trust it.</source>
        <translation>Güveniyorsanız projeyi bağlantının gösterdiği yerde açın.</translation>
    </message>
    <message>
        <source>The journal {} names another file, which opening the project would remove.</source>
        <translation>{} günlüğü başka bir dosyayı gösteriyor; proje açılsaydı o dosya silinirdi.</translation>
    </message>
    <message>
        <source>Kantai Studio never writes such a journal, so nothing was opened; get the project again from where it came.</source>
        <translation>Kantai Studio böyle bir günlük yazmaz; bu yüzden hiçbir şey açılmadı. Projeyi geldiği yerden yeniden alın.</translation>
    </message>
    <message>
        <source>The write-ahead log {} holds changes that another program made to the project.</source>
        <translation>{} önceden yazma günlüğünde, başka bir programın projede yaptığı değişiklikler var.</translation>
    </message>
    <message>
        <source>Close the project in that program, or open it there once and close it; it then takes its changes into the project file.</source>
        <translation>Projeyi o programda kapatın ya da orada bir kez açıp kapatın; değişiklikler o zaman proje dosyasına geçer.</translation>
    </message>
    <message>
        <source>{} cannot be used: {}</source>
        <translation>{} kullanılamıyor: {}</translation>
    </message>
    <message>
        <source>The project file was changed by another program; start a new run.</source>
        <translation>Proje dosyası başka bir programca değiştirilmiş; yeni bir koşu başlatın.</translation>
    </message>
    <message>
        <source>The folder {} is gone.</source>
        <translation>{} klasörü artık yok.</translation>
    </message>
    <message>
        <source>Move it back to where it was, or connect its disk again.</source>
        <translation>Onu eski yerine taşıyın ya da diskini yeniden bağlayın.</translation>
    </message>
    <message>
        <source>A different folder is now at {}.</source>
        <translation>{} yerinde şimdi başka bir klasör var.</translation>
    </message>
    <message>
        <source>Move the original folder back to its place.</source>
        <translation>Özgün klasörü yerine geri taşıyın.</translation>
    </message>
    <message>
        <source>Another program is using {}.</source>
        <translation>Başka bir program {} dosyasını kullanıyor.</translation>
    </message>
    <message>
        <source>{} is no longer where it was opened.</source>
        <translation>{} artık açıldığı yerde değil.</translation>
    </message>
    <message>
        <source>Move the project&apos;s folder back to where it was.</source>
        <translation>Projenin klasörünü eski yerine geri taşıyın.</translation>
    </message>
    <message>
        <source>Cannot write a checkpoint in {}: {}.</source>
        <translation>{} içine kontrol noktası yazılamıyor: {}.</translation>
    </message>
    <message>
        <source>The project cannot be written to; what belongs there is kept in memory. {}</source>
        <translation>Projeye yazılamıyor; oraya ait olanlar bellekte tutuluyor. {}</translation>
    </message>
    <message>
        <source>The project does not know how this run ended; when it is opened next, the run is shown as interrupted.</source>
        <translation>Bu koşunun nasıl bittiği projeye yazılamadı; proje yeniden açıldığında koşu yarıda kalmış görünecek.</translation>
    </message>
    <message>
        <source>The checkpoint of step {} was saved; no save is pending any more.</source>
        <translation>{} numaralı adımın kontrol noktası kaydedildi; bekleyen kayıt kalmadı.</translation>
    </message>
    <message>
        <source>A checkpoint could not be saved and will be tried again. {}</source>
        <translation>Bir kontrol noktası kaydedilemedi, yeniden denenecek. {}</translation>
    </message>
    <message>
        <source>What was kept in memory has been written to the project.</source>
        <translation>Bellekte tutulanlar projeye yazıldı.</translation>
    </message>
    <message>
        <source>LibTorch&apos;s engine cannot be loaded: {}.</source>
        <translation>LibTorch motoru yüklenemiyor: {}.</translation>
    </message>
    <message>
        <source>{} belongs to another version</source>
        <translation>{} başka bir sürümün</translation>
    </message>
    <message>
        <source>The loss of the first step is NaN or infinite.</source>
        <translation>İlk adımın kaybı NaN ya da sonsuz.</translation>
    </message>
    <message>
        <source>{} held-out lines also occur in the training text and are not measured.</source>
        <translation>{} ayrılmış satır eğitim metninde de var; bunlar ölçülmez.</translation>
    </message>
    <message>
        <source>{} is not a file of its own, but a link or something else.</source>
        <translation>{} sıradan bir dosya değil; bir bağlantı ya da başka bir şey.</translation>
    </message>
    <message>
        <source>Trying learning rates</source>
        <translation>Öğrenme oranları deneniyor</translation>
    </message>
    <message>
        <source>its weights are NaN or infinite</source>
        <translation>ağırlıkları NaN ya da sonsuz</translation>
    </message>
    <message>
        <source>The run continues on the device {} after {}: its weights will differ in the last digits.</source>
        <translation>Koşu {1} aygıtından sonra {0} aygıtında sürüyor: Ağırlıkları son basamaklarda farklı olacak.</translation>
    </message>
    <message>
        <source>{}: the run follows rules with the number {}, which this version does not know.</source>
        <translation>{}: Koşu, bu sürümün bilmediği {} numaralı kurallara uyuyor.</translation>
    </message>
    <message>
        <source>Use the version of Kantai Studio that made the run, or a newer one.</source>
        <translation>Koşuyu yapan Kantai Studio sürümünü ya da daha yenisini kullanın.</translation>
    </message>
    <message>
        <source>The number of threads is {}, but this computer serves at most {}.</source>
        <translation>İş parçacığı sayısı {} ama bu bilgisayar en çok {} iş parçacığı çalıştırır.</translation>
    </message>
    <message>
        <source>Every line fits the block size of {} tokens.</source>
        <translation>Her satır {} tokenlık blok boyutuna sığıyor.</translation>
    </message>
    <message>
        <source>Every line should fit the block size of {} tokens.</source>
        <translation>Her satır {} tokenlık blok boyutuna sığmalı.</translation>
    </message>
    <message>
        <source>Lines longer than the block size of {} lose {} of {} tokens ({} %), which are never trained on.</source>
        <translation>Blok boyutu {0} iken daha uzun satırlar {2} tokenın {1} tanesini (%{3}) yitiriyor; bunlarla hiç eğitim yapılmaz.</translation>
    </message>
    <message>
        <source>Lines longer than the block size of {} lose about {} % of the text, which is never trained on.</source>
        <translation>Blok boyutu {} iken daha uzun satırlar metnin yaklaşık %{} kadarını yitiriyor; bununla hiç eğitim yapılmaz.</translation>
    </message>
    <message>
        <source>Train on packed blocks, which lose nothing, or choose a larger block size.</source>
        <translation>Hiçbir şey yitirmeyen dolu bloklarla eğitin ya da daha büyük bir blok boyutu seçin.</translation>
    </message>
    <message>
        <source>The corpus was split by rules with the number {}, which this version does not know.</source>
        <translation>Derlem, bu sürümün bilmediği {} numaralı kurallarla bölünmüş.</translation>
    </message>
    <message>
        <source>Use the version of Kantai Studio that split it, or a newer one.</source>
        <translation>Derlemi bölen Kantai Studio sürümünü ya da daha yenisini kullanın.</translation>
    </message>
    <message>
        <source>there as text</source>
        <translation>metin olarak var</translation>
    </message>
    <message>
        <source>The checkpoint of step {} is pinned.</source>
        <translation>{}. adımın kontrol noktası sabitlenmiş.</translation>
    </message>
    <message>
        <source>Unpin it first.</source>
        <translation>Önce sabitlemeyi kaldırın.</translation>
    </message>
    <message>
        <source>The checkpoint of step {} is the latest of {}, which is still running.</source>
        <translation>{}. adımın kontrol noktası, hâlâ süren {} koşusunun en sonuncusu.</translation>
    </message>
    <message>
        <source>Wait for the next one.</source>
        <translation>Bir sonrakini bekleyin.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Böyle bir dosya ya da klasör yok</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Erişim izni yok</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>İşleme izin verilmiyor</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Aygıtta boş yer kalmadı</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Disk kotası aşıldı</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Dosya çok büyük</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Salt okunur dosya sistemi</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Giriş/çıkış hatası</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>Bellek ayrılamıyor</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Dosya zaten var</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Bu bir klasör</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Bu bir klasör değil</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>Klasör boş değil</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Dosya adı çok uzun</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Çok fazla açık dosya var</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Aygıt ya da kaynak meşgul</translation>
    </message>
    <message>
        <source>{} is still running.</source>
        <translation>{} hâlâ sürüyor.</translation>
    </message>
    <message>
        <source>{} is complete with its {} steps; a greater number of steps would continue it.</source>
        <translation>{} tamamlandı ({} adım); daha çok adım verilirse sürebilir.</translation>
    </message>
    <message>
        <source>{} ended before its first checkpoint.</source>
        <translation>{} ilk kontrol noktasından önce bitti.</translation>
    </message>
    <message>
        <source>Verifying the corpus</source>
        <translation>Derlem doğrulanıyor</translation>
    </message>
    <message>
        <source>{} was changed or damaged after it was imported.</source>
        <translation>{} içe aktarıldıktan sonra değiştirilmiş ya da bozulmuş.</translation>
    </message>
    <message>
        <source>Remove it from the corpus and import the text again.</source>
        <translation>Dosyayı derlemden çıkarın ve metni yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>{} does not say the same as {}/tokenizer.json.</source>
        <translation>{}, {}/tokenizer.json dosyasıyla aynı içeriğe sahip değil.</translation>
    </message>
    <message>
        <source>{} was changed: its content does not have the SHA-256 of its header.</source>
        <translation>{} değiştirilmiş: içeriğinin SHA-256 değeri başlığındakiyle aynı değil.</translation>
    </message>
    <message>
        <source>The model computes NaN or infinite numbers.</source>
        <translation>Model NaN ya da sonsuz sayılar hesaplıyor.</translation>
    </message>
    <message>
        <source>Its weights are damaged, or its training diverged: use an earlier checkpoint.</source>
        <translation>Ağırlıkları bozuk ya da eğitimi ıraksamış: daha eski bir kontrol noktası kullanın.</translation>
    </message>
    <message>
        <source>The loss of the model is NaN or infinite.</source>
        <translation>Modelin kaybı NaN ya da sonsuz.</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <translation>Koşunun bir adı olmalı.</translation>
    </message>
    <message>
        <source>Examining</source>
        <translation>İnceleniyor</translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation>{} eksik.</translation>
    </message>
    <message>
        <source>{}/tokenizer.json is missing or damaged.</source>
        <translation>{}/tokenizer.json eksik ya da bozuk.</translation>
    </message>
    <message>
        <source>{}/{} is missing or damaged.</source>
        <translation>{}/{} eksik ya da bozuk.</translation>
    </message>
    <message>
        <source>The tokenized corpus in {} is damaged.</source>
        <translation>{} içindeki tokenlaştırılmış derlem bozuk.</translation>
    </message>
    <message>
        <source>The project does not know {}.</source>
        <translation>Proje {} ögesini tanımıyor.</translation>
    </message>
    <message>
        <source>{} was set aside because it is damaged.</source>
        <translation>{} bozuk olduğu için kenara ayrıldı.</translation>
    </message>
    <message>
        <source>The project has changed since it was examined.</source>
        <translation>Proje, incelendikten sonra değişti.</translation>
    </message>
    <message>
        <source>Examine it again.</source>
        <translation>Yeniden inceleyin.</translation>
    </message>
    <message>
        <source>The run trains on about {} tokens, too few to get past the frequencies of the words: the model will answer with the most frequent ones.</source>
        <translation>Koşu yaklaşık {} token üzerinde eğitir; sözcük sıklıklarının ötesine geçmek için bu çok azdır: model en sık sözcüklerle yanıt verecektir.</translation>
    </message>
    <message>
        <source>{} cannot be read: &apos;{}&apos; is {}.</source>
        <translation>{} okunamıyor: &apos;{}&apos; değeri {}.</translation>
    </message>
    <message>
        <source>Give it at least a million tokens, which small models see in a few minutes.</source>
        <translation>En az bir milyon token verin; küçük modeller bunu birkaç dakikada görür.</translation>
    </message>
    <message>
        <source>There is no memory to read {}.</source>
        <translation>{} dosyasını okumak için bellek yok.</translation>
    </message>
    <message>
        <source>{} has more than {} entries.</source>
        <translation>{} dosyasında {} girdiden fazlası var.</translation>
    </message>
    <message>
        <source>If you trust it, extract it yourself and import the folder.</source>
        <translation>Güveniyorsanız kendiniz çıkarıp klasörü içe aktarın.</translation>
    </message>
    <message>
        <source>{} has {} but expands to more than {}, as archives made to fill a disk do.</source>
        <translation>{} dosyası {} boyutunda ama {} boyutunu aşarak açılıyor; disk doldurmak için yapılmış arşivler böyledir.</translation>
    </message>
    <message>
        <source>{} is not a readable archive.</source>
        <translation>{} okunabilir bir arşiv değil.</translation>
    </message>
    <message>
        <source>{} is not a readable archive: {}.</source>
        <translation>{} okunabilir bir arşiv değil: {}.</translation>
    </message>
    <message>
        <source>Get the file again, or extract it yourself and import the folder.</source>
        <translation>Dosyayı yeniden edinin ya da kendiniz çıkarıp klasörü içe aktarın.</translation>
    </message>
    <message>
        <source>{} links or devices</source>
        <translation>{} bağlantı ya da aygıt</translation>
    </message>
    <message>
        <source>{} with names that lead outside</source>
        <translation>adı dışarıyı gösteren {} girdi</translation>
    </message>
    <message>
        <source>{} encrypted</source>
        <translation>{} şifreli</translation>
    </message>
    <message>
        <source>{} archives in the archive</source>
        <translation>arşiv içinde {} arşiv</translation>
    </message>
    <message>
        <source>{} of other kinds</source>
        <translation>başka türden {} girdi</translation>
    </message>
    <message>
        <source>Entries of {} that were left out: {}.</source>
        <translation>{} içinden alınmayan girdiler: {}.</translation>
    </message>
    <message>
        <source>{} holds no file that text is taken from.</source>
        <translation>{} içinde metni alınabilecek bir dosya yok.</translation>
    </message>
    <message>
        <source>Extract it and import the files that you want.</source>
        <translation>Arşivi çıkarıp istediğiniz dosyaları içe aktarın.</translation>
    </message>
    <message>
        <source>{}, line {}: the quoted cell that begins here does not end.</source>
        <translation>{}, satır {}: burada başlayan tırnaklı hücre bitmiyor.</translation>
    </message>
    <message>
        <source>{}, line {}: a cell here is longer than 64 MiB.</source>
        <translation>{}, satır {}: buradaki bir hücre 64 MiB sınırını aşıyor.</translation>
    </message>
    <message>
        <source>{} has no column {}.</source>
        <translation>{} dosyasında {} sütunu yok.</translation>
    </message>
    <message>
        <source>It has columns 1 to {} without names.</source>
        <translation>Sütunlarının adı yok; numaraları 1 ile {} arasında.</translation>
    </message>
    <message>
        <source>Its columns are: {}.</source>
        <translation>Sütunları: {}.</translation>
    </message>
    <message>
        <source>{}: rows without the column {} were left out: {}.</source>
        <translation>{}: {} sütunu olmayan satırlar alınmadı: {}.</translation>
    </message>
    <message>
        <source>{} is not a complete EPUB: {} is missing.</source>
        <translation>{} tam bir EPUB değil: {} eksik.</translation>
    </message>
    <message>
        <source>Convert the book to plain text, for example with Calibre, and import that.</source>
        <translation>Kitabı, örneğin Calibre ile, düz metne dönüştürüp onu içe aktarın.</translation>
    </message>
    <message>
        <source>{} is encrypted by its seller.</source>
        <translation>{} satıcısı tarafından şifrelenmiş.</translation>
    </message>
    <message>
        <source>Only books without copy protection can be imported.</source>
        <translation>Yalnızca kopya koruması olmayan kitaplar içe aktarılabilir.</translation>
    </message>
    <message>
        <source>{} is XML of a kind that Kantai Studio does not know; it reads MediaWiki exports.</source>
        <translation>{}, Kantai Studio’nun tanımadığı türden bir XML; yalnızca MediaWiki dışa aktarımları okunur.</translation>
    </message>
    <message>
        <source>Convert it to plain text first, or import it verbatim.</source>
        <translation>Önce düz metne dönüştürün ya da olduğu gibi içe aktarın.</translation>
    </message>
    <message>
        <source>{} is a spreadsheet or a presentation.</source>
        <translation>{} bir hesap tablosu ya da sunu.</translation>
    </message>
    <message>
        <source>Save it as CSV or as plain text and import that.</source>
        <translation>CSV ya da düz metin olarak kaydedip onu içe aktarın.</translation>
    </message>
    <message>
        <source>{} is in a binary format that holds no text to import.</source>
        <translation>{}, içe aktarılacak metni olmayan ikili bir biçimde.</translation>
    </message>
    <message>
        <source>Text is taken from plain text, HTML, EPUB, PDF, DOCX, ODT, CSV, JSON, MediaWiki exports, and these in .zip, .tar, .gz, .bz2, .xz or .zst files. Save it as one of them.</source>
        <translation>Metin; düz metin, HTML, EPUB, PDF, DOCX, ODT, CSV, JSON dosyalarından, MediaWiki dışa aktarımlarından ve bunların .zip, .tar, .gz, .bz2, .xz ya da .zst içindeki hâllerinden alınır. Bunlardan biri olarak kaydedin.</translation>
    </message>
    <message>
        <source>{} has no field {} with text.</source>
        <translation>{} dosyasında metin içeren {} alanı yok.</translation>
    </message>
    <message>
        <source>Its fields with text are: {}.</source>
        <translation>Metin içeren alanları: {}.</translation>
    </message>
    <message>
        <source>{} holds no records with text.</source>
        <translation>{} dosyasında metin içeren kayıt yok.</translation>
    </message>
    <message>
        <source>Each record is a string or an object with a field that is a string.</source>
        <translation>Her kayıt bir dizge ya da bir alanı dizge olan bir nesnedir.</translation>
    </message>
    <message>
        <source>{}: records without text were left out: {}.</source>
        <translation>{}: metni olmayan kayıtlar alınmadı: {}.</translation>
    </message>
    <message>
        <source>{}, line {}: the line is longer than 64 MiB.</source>
        <translation>{}, satır {}: satır 64 MiB sınırını aşıyor.</translation>
    </message>
    <message>
        <source>{}, line {}, column {}: {}.</source>
        <translation>{}, satır {}, sütun {}: {}.</translation>
    </message>
    <message>
        <source>{} is not a readable PDF.</source>
        <translation>{} okunabilir bir PDF değil.</translation>
    </message>
    <message>
        <source>Get the file again, or save its text as a .txt file and import that.</source>
        <translation>Dosyayı yeniden edinin ya da metnini .txt olarak kaydedip onu içe aktarın.</translation>
    </message>
    <message>
        <source>{} is protected by a password.</source>
        <translation>{} parola ile korunuyor.</translation>
    </message>
    <message>
        <source>Save it without the password first.</source>
        <translation>Önce parolasız kaydedin.</translation>
    </message>
    <message>
        <source>{} has no text layer: its pages are pictures.</source>
        <translation>{} dosyasında metin katmanı yok: sayfaları resimden ibaret.</translation>
    </message>
    <message>
        <source>Recognise its text first, for example with ocrmypdf.</source>
        <translation>Önce metnini tanıtın, örneğin ocrmypdf ile.</translation>
    </message>
    <message>
        <source>{}, line {}: the XML is damaged or ends early.</source>
        <translation>{}, satır {}: XML hasarlı ya da erken bitiyor.</translation>
    </message>
    <message>
        <source>Get the file again, or open and save it with the program that wrote it.</source>
        <translation>Dosyayı yeniden edinin ya da onu yazan programda açıp kaydedin.</translation>
    </message>
    <message>
        <source>{}, line {}: text follows the closing quote of a cell.</source>
        <translation>{}, satır {}: bir hücrenin kapanış tırnağından sonra metin var.</translation>
    </message>
    <message>
        <source>{} It was left out.</source>
        <translation>{} Bu yüzden atlandı.</translation>
    </message>
    <message>
        <source>Its weights are in several files: save the model with transformers as a single model.safetensors (max_shard_size) first.</source>
        <translation>Ağırlıkları birden çok dosyada: önce modeli transformers ile tek bir model.safetensors olarak kaydedin (max_shard_size).</translation>
    </message>
    <message>
        <source>model.type is {}, but RoBERTa needs byte-level BPE.</source>
        <translation>model.type {}, oysa RoBERTa bayt düzeyinde BPE gerektirir.</translation>
    </message>
    <message>
        <source>{} has the id {}; the Studio&apos;s models have &lt;s&gt; &lt;pad&gt; &lt;/s&gt; &lt;unk&gt; &lt;mask&gt; as 0 to 4, in this order.</source>
        <translation>{} için kimlik {}; Studio’nun modellerinde &lt;s&gt; &lt;pad&gt; &lt;/s&gt; &lt;unk&gt; &lt;mask&gt; bu sırayla 0 ile 4 arasındadır.</translation>
    </message>
    <message>
        <source>its loss is {:.3f}, where guessing all tokens alike has {:.3f}</source>
        <translation>kaybı {:.3f}, oysa her tokenı eşit olasılıkla tahmin etmenin kaybı {:.3f}</translation>
    </message>
    <message>
        <source>{} has no token that could be masked, so nothing can be measured.</source>
        <translation>{} içinde maskelenebilecek token yok, bu yüzden hiçbir şey ölçülemez.</translation>
    </message>
    <message>
        <source>Choose a text of words.</source>
        <translation>Sözcüklerden oluşan bir metin seçin.</translation>
    </message>
    <message>
        <source>the folder {} cannot be written to</source>
        <translation>{} klasörüne yazılamıyor</translation>
    </message>
    <message>
        <source>Links in {} that lead to text files or folders were left out: {}. Name such a file or folder itself to import it.</source>
        <translation>{} klasöründe metin dosyalarına ya da klasörlere giden bağlantılar atlandı: {}. Böyle bir dosyayı ya da klasörü içe aktarmak için doğrudan onu belirtin.</translation>
    </message>
    <message>
        <source>The patience of early stopping</source>
        <translation>Erken durmanın sabrı</translation>
    </message>
    <message>
        <source>Stopped early at step {}: the held-out loss has not become better in {} evaluations.</source>
        <translation>{} numaralı adımda erken duruldu: ayrılmış kayıp {} değerlendirmedir iyileşmedi.</translation>
    </message>
    <message>
        <source>Kantai Studio does not make such files, so the project was not opened; get it again from where it came.</source>
        <translation>Kantai Studio böyle dosyalar oluşturmaz; bu yüzden proje açılmadı. Projeyi aldığınız yerden yeniden alın.</translation>
    </message>
    <message>
        <source>Files in {} whose ending says that they hold no text were left out: {}. Name such a file itself to import it.</source>
        <translation>{} klasöründe uzantısına göre metin içermeyen dosyalar atlandı: {}. Böyle bir dosyayı içe aktarmak için doğrudan onu belirtin.</translation>
    </message>
    <message>
        <source>The run continues with matrix products of {} after {}: its weights will differ in the last digits.</source>
        <translation>Koşu, {1} ile hesaplanan matris çarpımlarından sonra {0} ile sürüyor: Ağırlıkları son basamaklarda farklı olacak.</translation>
    </message>
    <message>
        <source>{} has no manifest.json with checksums that its files could be compared with.</source>
        <translation>{} içinde, dosyalarının karşılaştırılabileceği sağlama toplamlarını veren bir manifest.json yok.</translation>
    </message>
    <message>
        <source>{} ({} of {})</source>
        <translation>{0} ({1}/{2})</translation>
    </message>
    <message>
        <source>{} is encoded in UTF-16 or UTF-32; a text to encode must be UTF-8.</source>
        <translation>{} UTF-16 ya da UTF-32 ile kodlanmış; tokenlara çevrilecek metin UTF-8 olmalıdır.</translation>
    </message>
    <message>
        <source>Convert it to UTF-8 first.</source>
        <translation>Önce onu UTF-8’e dönüştürün.</translation>
    </message>
    <message>
        <source>There is no device &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; adında bir aygıt yok.</translation>
    </message>
    <message>
        <source>This computer has no device {}.</source>
        <translation>Bu bilgisayarda {} aygıtı yok.</translation>
    </message>
    <message>
        <source>GPU {}</source>
        <translation>GPU {}</translation>
    </message>
    <message>
        <source>GPU of Apple</source>
        <translation>Apple GPU</translation>
    </message>
    <message>
        <source>saving the checkpoint</source>
        <translation>kontrol noktasının kaydedilmesi</translation>
    </message>
    <message>
        <source>This part of {} cannot be read: {}.</source>
        <translation>{} dosyasının bu bölümü okunamıyor: {}.</translation>
    </message>
    <message>
        <source>it was written by a newer Kantai Studio (schema {}, this one knows {})</source>
        <translation>daha yeni bir Kantai Studio ile yazılmış (şema {}, bu sürüm {} şemasını biliyor)</translation>
    </message>
    <message>
        <source>Nothing was changed; update Kantai Studio to work on it.</source>
        <translation>Hiçbir şey değiştirilmedi; üzerinde çalışmak için Kantai Studio&apos;yu güncelleyin.</translation>
    </message>
    <message>
        <source>Nothing was changed; close it there first.</source>
        <translation>Hiçbir şey değiştirilmedi; önce orada kapatın.</translation>
    </message>
    <message>
        <source>it is open in another Kantai Studio</source>
        <translation>başka bir Kantai Studio&apos;da açık</translation>
    </message>
    <message>
        <source>it is open in another Kantai Studio (process {} on {}, since {})</source>
        <translation>başka bir Kantai Studio&apos;da açık ({} numaralı süreç, {} bilgisayarı, {} tarihinden beri)</translation>
    </message>
    <message>
        <source>Nothing was changed; change the permissions, or copy the project&apos;s folder to a place that can be written to.</source>
        <translation>Hiçbir şey değiştirilmedi; izinleri değiştirin ya da projenin klasörünü yazılabilen bir yere kopyalayın.</translation>
    </message>
    <message>
        <source>the lock {} cannot be taken ({})</source>
        <translation>{} kilidi alınamıyor ({})</translation>
    </message>
    <message>
        <source>the added token {}</source>
        <translation>eklenen {} belirteci</translation>
    </message>
    <message>
        <source>{} is missing: the checkpoint was never completed.</source>
        <translation>{} eksik: kontrol noktası hiç tamamlanmamış.</translation>
    </message>
    <message>
        <source>{} does not name {}.</source>
        <translation>{} dosyasında {} yer almıyor.</translation>
    </message>
    <message>
        <source>The device {} does not multiply bf16 numbers.</source>
        <translation>{} aygıtı bf16 sayıları çarpamıyor.</translation>
    </message>
    <message>
        <source>{} ({}), {}, with LibTorch.</source>
        <translation>{} ({}), {}, LibTorch ile.</translation>
    </message>
    <message>
        <source>Training needs about {} of memory; {} has {}.</source>
        <translation>Eğitim yaklaşık {} bellek gerektiriyor; {} üzerinde {} var.</translation>
    </message>
    <message>
        <source>The project is read-only: {}. {}</source>
        <translation>Proje salt okunur: {}. {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a state of an entry of the queue.</source>
        <translation>&quot;{}&quot; bir kuyruk girdisinin durumu değildir.</translation>
    </message>
    <message>
        <source>Known are waiting, running, done, failed and skipped.</source>
        <translation>Bilinenler: waiting, running, done, failed ve skipped.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no value of {}: it must be {}.</source>
        <translation>&apos;{}&apos;, {} için bir değer değil: {} olmalı.</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>olduğu gibi</translation>
    </message>
    <message>
        <source>There is no training option &apos;{}&apos;.</source>
        <translation>&apos;{}&apos; adlı bir eğitim seçeneği yok.</translation>
    </message>
    <message>
        <source>The checkpoint has another shape than the model: {} is {}, not {}.</source>
        <translation>Kontrol noktasının biçimi modelinkinden farklı: {0} {2} değil, {1}.</translation>
    </message>
    <message>
        <source>Use the model of the checkpoint.</source>
        <translation>Kontrol noktasının modelini kullanın.</translation>
    </message>
    <message>
        <source>{} was trained with another tokenizer than the newest of the project.</source>
        <translation>{}, projenin en yeni tokenlaştırıcısından başka bir tokenlaştırıcıyla eğitildi.</translation>
    </message>
    <message>
        <source>{} is running.</source>
        <translation>{} sürüyor.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>Önce onu durdurun.</translation>
    </message>
    <message>
        <source>The queue takes new runs; a run that ended is resumed at once.</source>
        <translation>Kuyruk yeni koşular alır; sona ermiş bir koşu hemen sürdürülür.</translation>
    </message>
    <message>
        <source>{}: the choice of the vocabulary rows is not known.</source>
        <translation>{}: sözlük satırlarının seçimi bilinmiyor.</translation>
    </message>
    <message>
        <source>The request of {}</source>
        <translation>{} için verilen ayarlar</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>{} okunamıyor.</translation>
    </message>
    <message>
        <source>The value &apos;{}&apos; of {} is given twice.</source>
        <translation>{1} için &apos;{0}&apos; değeri iki kez verilmiş.</translation>
    </message>
    <message>
        <source>The option {} is varied twice.</source>
        <translation>{} seçeneği iki kez çeşitlenmiş.</translation>
    </message>
    <message>
        <source>Give all its values at once.</source>
        <translation>Bütün değerlerini bir kerede verin.</translation>
    </message>
    <message>
        <source>A sweep varies one or two options.</source>
        <translation>Bir tarama bir ya da iki seçeneği çeşitler.</translation>
    </message>
    <message>
        <source>There is no value of {} to try.</source>
        <translation>{} için denenecek bir değer yok.</translation>
    </message>
    <message>
        <source>A sweep has at most {} runs.</source>
        <translation>Bir taramada en çok {} koşu olur.</translation>
    </message>
    <message>
        <source>Try fewer values.</source>
        <translation>Daha az değer deneyin.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no option with values.</source>
        <translation>&apos;{}&apos; değerleri olan bir seçenek değil.</translation>
    </message>
    <message>
        <source>Write it as in learningRate=1e-4,3e-4,1e-3.</source>
        <translation>learningRate=1e-4,3e-4,1e-3 gibi yazın.</translation>
    </message>
    <message>
        <source>A snapshot, with room for two checkpoints,</source>
        <translation>İki kontrol noktalık yer bırakan bir anlık görüntü</translation>
    </message>
    <message>
        <source>There is not enough memory for a copy of the model.</source>
        <translation>Modelin bir kopyası için yeterli bellek yok.</translation>
    </message>
    <message>
        <source>The snapshot of step {} could not be written, so the replay of the run has a gap. {}</source>
        <translation>{}. adımın anlık görüntüsü yazılamadı; koşunun yeniden oynatımında bir boşluk olacak. {}</translation>
    </message>
    <message>
        <source>Free some disk space, keep fewer checkpoints, or no snapshots.</source>
        <translation>Diskte yer açın, daha az kontrol noktası saklayın ya da anlık görüntü saklamayın.</translation>
    </message>
    <message>
        <source>At most {} of the {} that are free, {} of them for snapshots.</source>
        <translation>Diskteki {1} boş yerin en çok {0} kadarı; bunun {2} kadarı anlık görüntüler için.</translation>
    </message>
    <message>
        <source>{} has kept no model.</source>
        <translation>{} hiçbir model saklamadı.</translation>
    </message>
    <message>
        <source>{} has kept no model of step {}.</source>
        <translation>{} {}. adımın modelini saklamadı.</translation>
    </message>
    <message>
        <source>The nearest steps that have one: {}.</source>
        <translation>Modeli olan en yakın adımlar: {}.</translation>
    </message>
    <message>
        <source>Looking for examples</source>
        <translation>Örnekler aranıyor</translation>
    </message>
    <message>
        <source>Training and held-out loss over the steps</source>
        <translation>Adımlar boyunca eğitim kaybı ve ayrılmış kayıp</translation>
    </message>
    <message>
        <source>uniform guess {}</source>
        <translation>tekdüze tahmin {}</translation>
    </message>
    <message>
        <source>unigram entropy {}</source>
        <translation>unigram entropisi {}</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>eğitim kaybı</translation>
    </message>
    <message>
        <source>held-out loss</source>
        <translation>ayrılmış kayıp</translation>
    </message>
    <message>
        <source>nats per masked token</source>
        <translation>maskelenmiş token başına nat</translation>
    </message>
    <message>
        <source>step</source>
        <translation>adım</translation>
    </message>
    <message>
        <source>The run has no checkpoint that could be asked.</source>
        <translation>Koşunun sorulabilecek bir kontrol noktası yok.</translation>
    </message>
    <message>
        <source>No sentence is pinned, and no tokenized text is held out.</source>
        <translation>Sabitlenmiş bir cümle ve ayrılmış, tokenlaştırılmış metin yok.</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>Koşu okunuyor</translation>
    </message>
    <message>
        <source>The name of a report ends in .html, unlike {}.</source>
        <translation>Bir raporun adı .html ile biter; {} öyle değil.</translation>
    </message>
    <message>
        <source>Asking the best checkpoint</source>
        <translation>En iyi kontrol noktasına soruluyor</translation>
    </message>
    <message>
        <source>{} is not a JSON object.</source>
        <translation>{} bir JSON nesnesi değil.</translation>
    </message>
    <message>
        <source>{}: the field &apos;{}&apos; is missing.</source>
        <translation>{}: &apos;{}&apos; alanı eksik.</translation>
    </message>
    <message>
        <source>a number from {} to {}</source>
        <translation>{} ile {} arasında bir sayı</translation>
    </message>
    <message>
        <source>a list of at most {}</source>
        <translation>en çok {} öğeli bir liste</translation>
    </message>
    <message>
        <source>{} has fields that a lesson does not have.</source>
        <translation>{} içinde bir derste olmayan alanlar var.</translation>
    </message>
    <message>
        <source>{}: the field &apos;{}&apos; is not {}.</source>
        <translation>{}: &apos;{}&apos; alanı şu değil: {}.</translation>
    </message>
    <message>
        <source>{}: the steps of the expected loss do not rise.</source>
        <translation>{}: beklenen kaybın adımları artmıyor.</translation>
    </message>
    <message>
        <source>The tokenizer of {} was not trained in this project, so that others could not repeat it.</source>
        <translation>{} koşusunun tokenlaştırıcısı bu projede eğitilmedi; bu yüzden kimse onu yineleyemez.</translation>
    </message>
    <message>
        <source>The name of a lesson ends in {}, unlike {}.</source>
        <translation>Bir dersin adı {} ile biter; {} öyle değil.</translation>
    </message>
    <message>
        <source>The examination of the model</source>
        <translation>Modelin incelenmesi</translation>
    </message>
    <message>
        <source>{}: its word table does not have a row for each of the {} tokens.</source>
        <translation>{}: sözcük tablosunda {} tokenın her biri için bir satır yok.</translation>
    </message>
    <message>
        <source>Choose the tokenizer that the model was trained with.</source>
        <translation>Modelin eğitildiği tokenlaştırıcıyı seçin.</translation>
    </message>
    <message>
        <source>Type a word whose neighbours are to be found.</source>
        <translation>Komşuları bulunacak bir sözcük yazın.</translation>
    </message>
    <message>
        <source>{}: the numbers of the tensor &apos;{}&apos; are of the type {}.</source>
        <translation>{}: &apos;{}&apos; tensörünün sayıları {} türünde.</translation>
    </message>
    <message>
        <source>Choose a model whose weights are float32, float16 or bfloat16.</source>
        <translation>Ağırlıkları float32, float16 ya da bfloat16 olan bir model seçin.</translation>
    </message>
    <message>
        <source>This computer has no device {}; the run continues on the processor.</source>
        <translation>Bu bilgisayarda {} aygıtı yok; koşu işlemcide sürüyor.</translation>
    </message>
    <message>
        <source>The text of the batch does not fit the model.</source>
        <translation>Yığının metni modele uymuyor.</translation>
    </message>
    <message>
        <source>Use a model of the same run.</source>
        <translation>Aynı koşunun bir modelini kullanın.</translation>
    </message>
    <message>
        <source>The model of the KantaiBERT recipe: 83,504,416 parameters with a vocabulary of 52,000.</source>
        <translation>KantaiBERT tarifinin modeli: 52.000 tokenlık sözlükle 83.504.416 parametre.</translation>
    </message>
    <message>
        <source>The text that {} was trained on has changed, so its batches cannot be shown.</source>
        <translation>{} adlı koşunun eğitildiği metin değişti; bu yüzden yığınları gösterilemiyor.</translation>
    </message>
    <message>
        <source>Bring corpus, split and tokenizer back to what they were and resume the run, or look at a run of the present text.</source>
        <translation>Derlemi, ayırmayı ve tokenlaştırıcıyı eski durumuna getirip koşuyu sürdürün ya da şimdiki metnin bir koşusuna bakın.</translation>
    </message>
    <message>
        <source>{} has no checkpoint that tells which text it was trained on, so its batches cannot be shown.</source>
        <translation>{} adlı koşunun hangi metinle eğitildiğini söyleyen bir kontrol noktası yok; bu yüzden yığınları gösterilemiyor.</translation>
    </message>
    <message>
        <source>{} has no step {}; it has {}.</source>
        <translation>{} adlı koşuda {}. adım yok; koşu {} adımdan oluşuyor.</translation>
    </message>
    <message>
        <source>{} is not UTF-8.</source>
        <translation>{} UTF-8 değil.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>UTF-8 olarak kaydedin.</translation>
    </message>
    <message>
        <source>{} holds no pair of sentences.</source>
        <translation>{} hiçbir cümle çifti içermiyor.</translation>
    </message>
    <message>
        <source>{}, line {}: {}.</source>
        <translation>{}, satır {}: {}.</translation>
    </message>
    <message>
        <source>the right sentence is empty</source>
        <translation>doğru cümle boş</translation>
    </message>
    <message>
        <source>the wrong sentence is empty</source>
        <translation>yanlış cümle boş</translation>
    </message>
    <message>
        <source>the share of people is not between 0 and 1</source>
        <translation>insanların payı 0 ile 1 arasında değil</translation>
    </message>
    <message>
        <source>the row has {} columns instead of a right and a wrong sentence</source>
        <translation>satırda bir doğru ve bir yanlış cümle yerine {} sütun var</translation>
    </message>
    <message>
        <source>Choose pll or pll-word-l2r.</source>
        <translation>pll ya da pll-word-l2r seçin.</translation>
    </message>
    <message>
        <source>Scoring sentences</source>
        <translation>Cümleler puanlanıyor</translation>
    </message>
    <message>
        <source>The evaluation</source>
        <translation>Değerlendirme</translation>
    </message>
    <message>
        <source>step {}</source>
        <translation>adım {}</translation>
    </message>
    <message>
        <source>The model of step {} is left out. {}</source>
        <translation>{}. adımın modeli dışarıda bırakıldı. {}</translation>
    </message>
    <message>
        <source>The run has kept no model that could be scored.</source>
        <translation>Koşu, puanlanabilecek hiçbir model saklamamış.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Dakika</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Diziler</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Yığın boyutu</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>Biriktirme</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>Blok boyutu</translation>
    </message>
    <message>
        <source>Mask rate</source>
        <translation>Maskeleme oranı</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Öğrenme oranı</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Çizelge</translation>
    </message>
    <message>
        <source>Warmup</source>
        <translation>Isınma</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Ağırlık sönümü</translation>
    </message>
    <message>
        <source>Clipping norm</source>
        <translation>Kırpma normu</translation>
    </message>
    <message>
        <source>Head bias from frequencies</source>
        <translation>Sıklıklardan çıktı başı bias terimi</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>İş parçacığı</translation>
    </message>
    <message>
        <source>Evaluation interval</source>
        <translation>Değerlendirme aralığı</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>Kontrol noktası aralığı</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Saklanan kontrol noktası</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Anlık görüntüler</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Erken durma</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Aygıt</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Duyarlık</translation>
    </message>
    <message>
        <source>On divergence</source>
        <translation>Iraksama durumunda</translation>
    </message>
    <message>
        <source>The run records a change of &apos;{}&apos;, which cannot be changed.</source>
        <translation>Koşuda “{}” seçeneğinin değiştirildiği yazıyor; o seçenek değiştirilemez.</translation>
    </message>
    <message>
        <source>A change of the run</source>
        <translation>Koşunun bir değişikliği</translation>
    </message>
    <message>
        <source>The changes of the run</source>
        <translation>Koşunun değişiklikleri</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Katmanlar</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Gizli boyut</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Başlar</translation>
    </message>
    <message>
        <source>Intermediate size</source>
        <translation>Ara boyut</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Konumlar</translation>
    </message>
    <message>
        <source>Vocabulary rows</source>
        <translation>Sözlük satırları</translation>
    </message>
    <message>
        <source>Hidden dropout</source>
        <translation>Gizli katman seyreltmesi</translation>
    </message>
    <message>
        <source>Attention dropout</source>
        <translation>Dikkat seyreltmesi</translation>
    </message>
    <message>
        <source>Layer norm epsilon</source>
        <translation>Katman normu epsilonu</translation>
    </message>
    <message>
        <source>Initializer range</source>
        <translation>Başlatma aralığı</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenlaştırıcı</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Uzunluk</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Model okunuyor</translation>
    </message>
    <message>
        <source>Choose a Hugging Face folder with config.json, model.safetensors and tokenizer.json, or vocab.json and merges.txt.</source>
        <translation>config.json, model.safetensors ve tokenizer.json (ya da vocab.json ile merges.txt) bulunan bir Hugging Face klasörü seçin.</translation>
    </message>
    <message>
        <source>{} has its weights in pytorch_model.bin only, a pickled file that can run programs; the Studio never opens one.</source>
        <translation>{} klasöründe ağırlıklar yalnızca pytorch_model.bin içinde; bu, program çalıştırabilen bir pickle dosyasıdır ve Studio böylesini hiç açmaz.</translation>
    </message>
    <message>
        <source>Load the model with transformers and save it again: save_pretrained writes model.safetensors.</source>
        <translation>Modeli transformers ile yükleyip yeniden kaydedin: save_pretrained, model.safetensors yazar.</translation>
    </message>
    <message>
        <source>field &apos;architectures&apos; is {}, not [&quot;{}&quot;]: this model was saved without the head that predicts masked tokens</source>
        <translation>&apos;architectures&apos; alanı [&quot;{1}&quot;] değil, {0}: bu model, maskeli tokenları tahmin eden çıktı başı olmadan kaydedilmiş</translation>
    </message>
    <message>
        <source>Import the masked language model that it was made from.</source>
        <translation>Onun yapıldığı maskeli dil modelini içe aktarın.</translation>
    </message>
    <message>
        <source>field &apos;{}&apos; is true, but the Studio&apos;s tokenizers leave the text as it is</source>
        <translation>&apos;{}&apos; alanı true, oysa Studio’nun tokenlaştırıcıları metni olduğu gibi bırakır</translation>
    </message>
    <message>
        <source>Import a model whose tokenizer does not change the text.</source>
        <translation>Tokenlaştırıcısı metni değiştirmeyen bir model içe aktarın.</translation>
    </message>
    <message>
        <source>{} has no tokenizer.json, and no {}.</source>
        <translation>{} klasöründe tokenizer.json da {} da yok.</translation>
    </message>
    <message>
        <source>Copy the files of the model&apos;s tokenizer into the folder.</source>
        <translation>Modelin tokenlaştırıcı dosyalarını klasöre kopyalayın.</translation>
    </message>
    <message>
        <source>The import</source>
        <translation>İçe aktarma</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; holds NaN or infinite numbers</source>
        <translation>&apos;{}&apos; tensöründe NaN ya da sonsuz sayılar var</translation>
    </message>
    <message>
        <source>Copy or download all files of the model again.</source>
        <translation>Modelin bütün dosyalarını yeniden kopyalayın ya da indirin.</translation>
    </message>
    <message>
        <source>Left out, as masked language modelling does not need it: {}.</source>
        <translation>Maskeli dil modellemesi gerektirmediği için dışarıda bırakılanlar: {}.</translation>
    </message>
    <message>
        <source>{} has the id {} here, in the folder it has {}; the rows of the model were put into the same order, so that it answers the same.</source>
        <translation>{} burada {} kimliğini taşıyor, klasörde {}; modelin satırları aynı sıraya kondu, yanıtları aynı kalır.</translation>
    </message>
    <message>
        <source>field &apos;vocab_size&apos; is {}, but the tokenizer has {} tokens</source>
        <translation>&apos;vocab_size&apos; alanı {}, ama tokenlaştırıcıda {} token var</translation>
    </message>
    <message>
        <source>Use the tokenizer that belongs to this model.</source>
        <translation>Bu modele ait tokenlaştırıcıyı kullanın.</translation>
    </message>
    <message>
        <source>it holds no graph</source>
        <translation>içinde çizge yok</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; does not fill its shape</source>
        <translation>&apos;{}&apos; tensörü biçimini doldurmuyor</translation>
    </message>
    <message>
        <source>{}: not an ONNX model of the Studio: {}.</source>
        <translation>{}: Studio’nun bir ONNX modeli değil: {}.</translation>
    </message>
    <message>
        <source>The inputs of the ONNX operator {} do not fit together.</source>
        <translation>{} ONNX işlecinin girdileri birbirine uymuyor.</translation>
    </message>
    <message>
        <source>The ONNX operator {} is not known here.</source>
        <translation>{} ONNX işleci burada bilinmiyor.</translation>
    </message>
    <message>
        <source>{}: not a protocol buffer: it breaks off at its byte {}.</source>
        <translation>{}: protocol buffer değil: {}. baytta kesiliyor.</translation>
    </message>
    <message>
        <source>it has no object &apos;weight_map&apos; of tensors and files</source>
        <translation>tensörlerin ve dosyaların bulunduğu bir &apos;weight_map&apos; nesnesi yok</translation>
    </message>
    <message>
        <source>&apos;weight_map&apos; gives tensor &apos;{}&apos; the value {}, which is not the name of a safetensors file in the same folder</source>
        <translation>&apos;weight_map&apos;, &apos;{}&apos; tensörüne {} değerini veriyor; bu, aynı klasördeki bir safetensors dosyasının adı değil</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; is there, but {} does not list it for this file</source>
        <translation>&apos;{}&apos; tensörü var, ama {} onu bu dosya için saymıyor</translation>
    </message>
    <message>
        <source>it names {} files; there must be from 1 to {}</source>
        <translation>{} dosyanın adı geçiyor; 1 ile {} arasında olmalı</translation>
    </message>
    <message>
        <source>it names {}, which is missing</source>
        <translation>adı geçen {} eksik</translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; is missing, which {} lists for this file</source>
        <translation>&apos;{}&apos; tensörü eksik; oysa {} onu bu dosya için sayıyor</translation>
    </message>
    <message>
        <source>{} has the id {}, which is not its id in the vocabulary.</source>
        <translation>{} için {} kimliği verilmiş; sözlükteki kimliği bu değil.</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>Model yazılıyor</translation>
    </message>
    <message>
        <source>{} has no curves.</source>
        <translation>{} koşusunun eğrisi yok.</translation>
    </message>
    <message>
        <source>Choose a run that has trained.</source>
        <translation>Eğitilmiş bir koşu seçin.</translation>
    </message>
    <message>
        <source>Comparing the exported files with the model</source>
        <translation>Dışa aktarılan dosyalar modelle karşılaştırılıyor</translation>
    </message>
    <message>
        <source>the comparison of the exported files</source>
        <translation>dışa aktarılan dosyaların karşılaştırılması</translation>
    </message>
    <message>
        <source>{} is an imported model, which has no training to resume.</source>
        <translation>{} içe aktarılmış bir model; sürdürülecek bir eğitimi yok.</translation>
    </message>
    <message>
        <source>Start a new run from its checkpoint.</source>
        <translation>Kontrol noktasından yeni bir koşu başlatın.</translation>
    </message>
    <message>
        <source>The TensorBoard log ends here: {}</source>
        <translation>TensorBoard günlüğü burada bitiyor: {}</translation>
    </message>
    <message>
        <source>There is no TensorBoard log: {}</source>
        <translation>TensorBoard günlüğü yok: {}</translation>
    </message>
    <message>
        <source>Minimal pairs</source>
        <translation>En küçük çiftler</translation>
    </message>
    <message>
        <source>Install Kantai Studio again, with LibTorch (built from source: ./test builds it too), or choose the device cpu.</source>
        <translation>Kantai Studio’yu LibTorch ile birlikte yeniden kurun (kaynaktan derlendiyse ./test onu da derler) ya da cpu aygıtını seçin.</translation>
    </message>
    <message>
        <source>its loss or the norm of its gradient is NaN or infinite</source>
        <translation>kaybı ya da gradyanının normu NaN ya da sonsuz</translation>
    </message>
    <message>
        <source>{}; unusual losses in a row: {}</source>
        <translation>{}; art arda olağandışı kayıp: {}</translation>
    </message>
    <message>
        <source>Its tokenizer of {} tokens is the project&apos;s newest now, with which new runs begin; the one of {} tokens stays for the runs that it belongs to.</source>
        <translation>{} tokenlık tokenlaştırıcısı artık projenin en yenisi; yeni koşular onunla başlar. {} tokenlık öncekisi, ait olduğu koşular için kalır.</translation>
    </message>
    <message>
        <source>the line is not a JSON object</source>
        <translation>satır bir JSON nesnesi değil</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a number</source>
        <translation>&quot;{}&quot; bir sayı değil</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a measure of a sentence.</source>
        <translation>&apos;{}&apos; cümleler için bir ölçü değil.</translation>
    </message>
    <message>
        <source>The weights, {}, were widened to float32, which changes none of their values.</source>
        <translation>{} ağırlıklar float32’ye genişletildi; bu, değerlerinin hiçbirini değiştirmez.</translation>
    </message>
    <message>
        <source>A reproducible run is trained by 1, 2, 4, 8, … processes, not by {}.</source>
        <translation>Yinelenebilir bir koşu 1, 2, 4, 8, … süreçle eğitilir, {} süreçle eğitilemez.</translation>
    </message>
    <message>
        <source>The processes of the job did not find each other at {}, port {}: {}</source>
        <translation>İşin süreçleri {} adresinde, {} bağlantı noktasında birbirini bulamadı: {}</translation>
    </message>
    <message>
        <source>Check that rank 0 runs there, that all run at the same time, and that no firewall is between them.</source>
        <translation>0. sürecin orada çalıştığını, hepsinin aynı anda çalıştığını ve aralarında bir güvenlik duvarı bulunmadığını denetleyin.</translation>
    </message>
    <message>
        <source>it did not answer within {} seconds</source>
        <translation>{} saniye içinde yanıt vermedi</translation>
    </message>
    <message>
        <source>the connection to it broke</source>
        <translation>onunla bağlantı koptu</translation>
    </message>
    <message>
        <source>it gives no sign of life</source>
        <translation>ondan hiçbir yaşam belirtisi gelmiyor</translation>
    </message>
    <message>
        <source>the connection of the processes</source>
        <translation>süreçlerin bağlantısı</translation>
    </message>
    <message>
        <source>This build of Kantai Studio cannot train in several processes: the headers of Gloo were missing.</source>
        <translation>Kantai Studio&apos;nun bu derlemesi birden fazla süreçte eğitim yapamaz: Gloo&apos;nun başlık dosyaları eksikti.</translation>
    </message>
    <message>
        <source>Install Debian&apos;s package libgloo-dev and build again.</source>
        <translation>Debian&apos;ın libgloo-dev paketini kurup yeniden derleyin.</translation>
    </message>
    <message>
        <source>The computer {} cannot be reached: {}.</source>
        <translation>{} bilgisayarına ulaşılamıyor: {}.</translation>
    </message>
    <message>
        <source>Check MASTER_ADDR and the network.</source>
        <translation>MASTER_ADDR değişkenini ve ağı denetleyin.</translation>
    </message>
    <message>
        <source>Reproducible with any number of processes</source>
        <translation>Her süreç sayısıyla yinelenebilir</translation>
    </message>
    <message>
        <source>Rank 0 sent something that this version does not understand.</source>
        <translation>0. süreç, bu sürümün anlamadığı bir şey gönderdi.</translation>
    </message>
    <message>
        <source>Use the same version of Kantai Studio on all computers.</source>
        <translation>Bütün bilgisayarlarda aynı Kantai Studio sürümünü kullanın.</translation>
    </message>
    <message>
        <source>Several processes train together on processors only.</source>
        <translation>Birden fazla süreç yalnızca işlemcide birlikte eğitim yapabilir.</translation>
    </message>
    <message>
        <source>Choose the device cpu.</source>
        <translation>Aygıt olarak cpu seçin.</translation>
    </message>
    <message>
        <source>A reproducible run needs a number of accumulated batches that is a power of two and a multiple of the number of processes: {} batches cannot be divided among {}.</source>
        <translation>Yinelenebilir bir koşuda biriktirilen yığın sayısı ikinin kuvveti ve süreç sayısının katı olmalıdır: {} yığın {} sürece bölünemez.</translation>
    </message>
    <message>
        <source>Choose another accumulation or another number of processes.</source>
        <translation>Başka bir biriktirme sayısı ya da başka bir süreç sayısı seçin.</translation>
    </message>
    <message>
        <source>The training text</source>
        <translation>Eğitim metni</translation>
    </message>
    <message>
        <source>The training text did not arrive whole from rank 0.</source>
        <translation>Eğitim metni 0. süreçten eksiksiz gelmedi.</translation>
    </message>
    <message>
        <source>Start the training again.</source>
        <translation>Eğitimi yeniden başlatın.</translation>
    </message>
    <message>
        <source>The {} sequences of a step cannot be divided among {} processes.</source>
        <translation>Bir adımdaki {} dizi {} sürece bölünemez.</translation>
    </message>
    <message>
        <source>Choose a larger batch size or fewer processes.</source>
        <translation>Daha büyük bir yığın boyutu ya da daha az süreç seçin.</translation>
    </message>
    <message>
        <source>{} processes train together: a step has {} batches of {} sequences instead of {} of {}, as many sequences as before.</source>
        <translation>{0} süreç birlikte eğitim yapıyor: bir adımda, {4} dizilik {3} yığın yerine {2} dizilik {1} yığın var; toplam dizi sayısı değişmedi.</translation>
    </message>
    <message>
        <source>reading the sentence</source>
        <translation>cümlenin okunması</translation>
    </message>
    <message>
        <source>The search for similar lines</source>
        <translation>Benzer satırların aranması</translation>
    </message>
    <message>
        <source>Reading the lines</source>
        <translation>Satırlar okunuyor</translation>
    </message>
    <message>
        <source>There is no line of text to compare with.</source>
        <translation>Karşılaştırılacak bir metin satırı yok.</translation>
    </message>
    <message>
        <source>There is no sentence to compare with.</source>
        <translation>Karşılaştırılacak bir cümle yok.</translation>
    </message>
    <message>
        <source>Reading the corpus</source>
        <translation>Derlem okunuyor</translation>
    </message>
    <message>
        <source>The corpus has no line of three words or more.</source>
        <translation>Derlemde üç ya da daha çok sözcüklü bir satır yok.</translation>
    </message>
    <message>
        <source>The cleaning of {}</source>
        <translation>{} dosyasının temizlenmesi</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Temizleniyor</translation>
    </message>
    <message>
        <source>This cleaning would remove all of the text of {}.</source>
        <translation>Bu temizleme {} dosyasının bütün metnini çıkarırdı.</translation>
    </message>
    <message>
        <source>Leave out the step that removes too much.</source>
        <translation>Fazlasını çıkaran adımı bırakın.</translation>
    </message>
    <message>
        <source>There is no memory to compress a text.</source>
        <translation>Bir metni sıkıştırmak için bellek yok.</translation>
    </message>
    <message>
        <source>A text could not be compressed.</source>
        <translation>Bir metin sıkıştırılamadı.</translation>
    </message>
    <message>
        <source>There is no memory for a download.</source>
        <translation>İndirme için bellek yok.</translation>
    </message>
    <message>
        <source>The library for downloads refuses a setting.</source>
        <translation>İndirme kitaplığı bir ayarı kabul etmiyor.</translation>
    </message>
    <message>
        <source>The download of {}</source>
        <translation>{} dosyasının indirilmesi</translation>
    </message>
    <message>
        <source>{} leads from one address to the next without end.</source>
        <translation>{} bir adresten ötekine sonsuzca yönlendiriyor.</translation>
    </message>
    <message>
        <source>{} leads to something that is not on the web: {}.</source>
        <translation>{} web’de olmayan bir yere yönlendiriyor: {}.</translation>
    </message>
    <message>
        <source>{} leads to an address that is not encrypted: {}.</source>
        <translation>{} şifrelenmemiş bir adrese yönlendiriyor: {}.</translation>
    </message>
    <message>
        <source>The address begins with http://: what comes from it is not encrypted, and anybody on the way can change it.</source>
        <translation>Adres http:// ile başlıyor: oradan gelen şifreli değildir ve yoldaki herkes onu değiştirebilir.</translation>
    </message>
    <message>
        <source>Try it with https://, or allow it if you trust the network.</source>
        <translation>https:// ile deneyin ya da ağa güveniyorsanız izin verin.</translation>
    </message>
    <message>
        <source>{} leads to a computer of the local network: {}.</source>
        <translation>{} yerel ağdaki bir bilgisayara yönlendiriyor: {}.</translation>
    </message>
    <message>
        <source>If you want the file from there, give that address.</source>
        <translation>Dosyayı oradan istiyorsanız o adresi verin.</translation>
    </message>
    <message>
        <source>{} cannot be downloaded: {}.</source>
        <translation>{} indirilemiyor: {}.</translation>
    </message>
    <message>
        <source>What has come is kept; download it again to go on from there.</source>
        <translation>Gelen bölüm duruyor; kaldığı yerden sürdürmek için yeniden indirin.</translation>
    </message>
    <message>
        <source>Check the address and the connection.</source>
        <translation>Adresi ve bağlantıyı denetleyin.</translation>
    </message>
    <message>
        <source>{} cannot be downloaded: the server answers with status {}.</source>
        <translation>{} indirilemiyor: sunucu {} durumuyla yanıt veriyor.</translation>
    </message>
    <message>
        <source>Open the address in a browser to see what the server says.</source>
        <translation>Sunucunun ne dediğini görmek için adresi bir tarayıcıda açın.</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>İndiriliyor</translation>
    </message>
    <message>
        <source>{} is larger than {}.</source>
        <translation>{}, {} sınırından büyük.</translation>
    </message>
    <message>
        <source>Allow a larger file, or download it in another way and import it.</source>
        <translation>Daha büyük bir dosyaya izin verin ya da dosyayı başka yolla indirip içe aktarın.</translation>
    </message>
    <message>
        <source>The server sends another part of {} than the one it was asked for.</source>
        <translation>Sunucu {} adresinin istenenden başka bir bölümünü gönderiyor.</translation>
    </message>
    <message>
        <source>Download it in another way and import it.</source>
        <translation>Başka yolla indirip içe aktarın.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not an address of the web.</source>
        <translation>&quot;{}&quot; bir web adresi değil.</translation>
    </message>
    <message>
        <source>Give a whole address that begins with https://.</source>
        <translation>https:// ile başlayan tam bir adres verin.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password, which would stay in the project.</source>
        <translation>Adreste, projede kalacak bir kullanıcı adı ya da parola var.</translation>
    </message>
    <message>
        <source>Download the file with a browser and import it.</source>
        <translation>Dosyayı bir tarayıcıyla indirip içe aktarın.</translation>
    </message>
    <message>
        <source>{} holds no text in the languages to keep.</source>
        <translation>{} tutulacak dillerde metin içermiyor.</translation>
    </message>
    <message>
        <source>Import the text again from its source.</source>
        <translation>Metni kaynağından yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>A text that is in the corpus cannot become verbatim.</source>
        <translation>Derlemdeki bir metin sonradan olduğu gibi alınmış hâle getirilemez.</translation>
    </message>
    <message>
        <source>Import it again verbatim.</source>
        <translation>Olduğu gibi yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>{} was imported verbatim and is not cleaned.</source>
        <translation>{} olduğu gibi içe aktarıldı ve temizlenmez.</translation>
    </message>
    <message>
        <source>Import it again without that.</source>
        <translation>Bu seçenek olmadan yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>{}, a text before its cleaning, is missing or damaged.</source>
        <translation>Temizlemeden önceki metin olan {} eksik ya da bozuk.</translation>
    </message>
    <message>
        <source>The gallery has no text with the name &quot;{}&quot;.</source>
        <translation>Galeride &quot;{}&quot; adlı bir metin yok.</translation>
    </message>
    <message>
        <source>The Debian Administrator&apos;s Handbook</source>
        <translation>Debian Yönetici El Kitabı</translation>
    </message>
    <message>
        <source>Help of LibreOffice</source>
        <translation>LibreOffice yardımı</translation>
    </message>
    <message>
        <source>Webster&apos;s dictionary of 1913 with additions (GCIDE)</source>
        <translation>1913 tarihli Webster sözlüğü ve ekleri (GCIDE)</translation>
    </message>
    <message>
        <source>Glosses and examples of WordNet</source>
        <translation>WordNet’in tanımları ve örnekleri</translation>
    </message>
    <message>
        <source>The Free On-line Dictionary of Computing</source>
        <translation>Bilgisayar terimleri sözlüğü FOLDOC</translation>
    </message>
    <message>
        <source>English-Turkish dictionary (FreeDict)</source>
        <translation>İngilizce-Türkçe sözlük (FreeDict)</translation>
    </message>
    <message>
        <source>Quotations, jokes and sayings (fortune)</source>
        <translation>Alıntılar, fıkralar ve özdeyişler (fortune)</translation>
    </message>
    <message>
        <source>various, of short quotations</source>
        <translation>çeşitli, kısa alıntılar</translation>
    </message>
    <message>
        <source>The Jargon File</source>
        <translation>Jargon File (hacker sözlüğü)</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>kamu malı</translation>
    </message>
    <message>
        <source>The Devil&apos;s Dictionary, by Ambrose Bierce</source>
        <translation>Şeytanın Sözlüğü, Ambrose Bierce</translation>
    </message>
    <message>
        <source>The training ended with an error at rank 0.</source>
        <translation>Eğitim 0. süreçte bir hatayla sona erdi.</translation>
    </message>
    <message>
        <source>{} holds no row.</source>
        <translation>{} hiç satır içermiyor.</translation>
    </message>
    <message>
        <source>Choose a table with a column of texts and a column of labels.</source>
        <translation>Bir metin sütunu ve bir etiket sütunu olan bir tablo seçin.</translation>
    </message>
    <message>
        <source>{} is not a table of comma-, semicolon- or tab-separated values.</source>
        <translation>{}, virgülle, noktalı virgülle ya da sekmeyle ayrılmış değerlerden oluşan bir tablo değil.</translation>
    </message>
    <message>
        <source>Save it as CSV: with a text and its label on each row.</source>
        <translation>Onu CSV olarak kaydedin: her satırda bir metin ve etiketi olsun.</translation>
    </message>
    <message>
        <source>{}: no row holds both a text and a label.</source>
        <translation>{}: hiçbir satırda hem metin hem etiket yok.</translation>
    </message>
    <message>
        <source>{}: every row has the label &quot;{}&quot;.</source>
        <translation>{}: her satırın etiketi “{}”.</translation>
    </message>
    <message>
        <source>A classifier learns from rows with a text and one of at least two labels: choose other columns, or another file.</source>
        <translation>Bir sınıflandırıcı, bir metni ve en az iki etiketten birini taşıyan satırlardan öğrenir: başka sütunlar ya da başka bir dosya seçin.</translation>
    </message>
    <message>
        <source>{} has no column of labels beside that of the texts.</source>
        <translation>{} dosyasında metin sütununun yanında bir etiket sütunu yok.</translation>
    </message>
    <message>
        <source>{}: the column {} cannot be both text and label.</source>
        <translation>{}: {} sütunu hem metin hem etiket olamaz.</translation>
    </message>
    <message>
        <source>{}, line {}: &quot;{}&quot; is a label more than the {} that a classifier can have.</source>
        <translation>{}, {}. satır: “{}”, bir sınıflandırıcının alabileceği {} etiketi aşıyor.</translation>
    </message>
    <message>
        <source>Choose the column that holds categories; the labels were read from column {}.</source>
        <translation>Sınıfları taşıyan sütunu seçin; etiketler {} sütunundan okundu.</translation>
    </message>
    <message>
        <source>The classifier has {} labels, none with the number {}.</source>
        <translation>Sınıflandırıcının {} etiketi var; hiçbirinin numarası {} değil.</translation>
    </message>
    <message>
        <source>The classification</source>
        <translation>Sınıflandırma</translation>
    </message>
    <message>
        <source>{}: the tokenizer has {} tokens, but the model has rows for {} only.</source>
        <translation>{}: tokenlaştırıcının {} tokenı var ama modelde yalnızca {} satır var.</translation>
    </message>
    <message>
        <source>Use the tokenizer this model was trained with.</source>
        <translation>Bu modelin birlikte eğitildiği tokenlaştırıcıyı kullanın.</translation>
    </message>
    <message>
        <source>The number of labels</source>
        <translation>Etiket sayısı</translation>
    </message>
    <message>
        <source>The label &quot;{}&quot; is there twice.</source>
        <translation>“{}” etiketi iki kez geçiyor.</translation>
    </message>
    <message>
        <source>The Studio&apos;s classifiers choose one label of several.</source>
        <translation>Stüdyo’nun sınıflandırıcıları birkaç etiketten birini seçer.</translation>
    </message>
    <message>
        <source>Choose the config.json that belongs to the classifier.</source>
        <translation>Sınıflandırıcıya ait config.json dosyasını seçin.</translation>
    </message>
    <message>
        <source>There are too few different texts to train on some and to measure on others.</source>
        <translation>Bir bölümüyle eğitip öbürleriyle ölçmek için yeterince farklı metin yok.</translation>
    </message>
    <message>
        <source>Give at least two different texts for each of two labels.</source>
        <translation>İki etiketin her biri için en az iki farklı metin verin.</translation>
    </message>
    <message>
        <source>The fine-tuning</source>
        <translation>İnce ayar</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodlama</translation>
    </message>
    <message>
        <source>The number of epochs must be from 1 to 1000.</source>
        <translation>Dönem sayısı 1 ile 1000 arasında olmalıdır.</translation>
    </message>
    <message>
        <source>The batch size must be from 1 to 4096 texts.</source>
        <translation>Yığın boyutu 1 ile 4096 metin arasında olmalıdır.</translation>
    </message>
    <message>
        <source>The block size must be from 3 to {} tokens, which is the most that this model takes.</source>
        <translation>Blok boyutu 3 ile {} token arasında olmalıdır; bu model daha fazlasını alamaz.</translation>
    </message>
    <message>
        <source>The learning rate must be above 0 and at most 1.</source>
        <translation>Öğrenme oranı 0’dan büyük ve en çok 1 olmalıdır.</translation>
    </message>
    <message>
        <source>The warm-up must be at least 0 and below 1.</source>
        <translation>Isınma en az 0 ve 1’den küçük olmalıdır.</translation>
    </message>
    <message>
        <source>The weight decay must be from 0 to 1.</source>
        <translation>Ağırlık sönümü 0 ile 1 arasında olmalıdır.</translation>
    </message>
    <message>
        <source>The dropout must be at least 0 and below 1.</source>
        <translation>Seyreltme en az 0 ve 1’den küçük olmalıdır.</translation>
    </message>
    <message>
        <source>The held-out share must be from 0.01 to 0.9.</source>
        <translation>Ayrılmış pay 0,01 ile 0,9 arasında olmalıdır.</translation>
    </message>
    <message>
        <source>An example does not fit the labels.</source>
        <translation>Bir örnek etiketlerle uyuşmuyor.</translation>
    </message>
    <message>
        <source>The confusion matrix does not fit the labels.</source>
        <translation>Karışıklık matrisi etiketlerle uyuşmuyor.</translation>
    </message>
    <message>
        <source>Fine-tune the classifier again.</source>
        <translation>Sınıflandırıcının ince ayarını yeniden yapın.</translation>
    </message>
    <message>
        <source>{} is not the report of a classifier.</source>
        <translation>{} bir sınıflandırıcının raporu değil.</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>İnce ayar yapılıyor</translation>
    </message>
    <message>
        <source>The fine-tuning diverged at step {}: its loss or the norm of its gradient is NaN or infinite.</source>
        <translation>İnce ayar {}. adımda ıraksadı: kaybı ya da gradyanının normu NaN ya da sonsuz.</translation>
    </message>
    <message>
        <source>Start again with a lower learning rate.</source>
        <translation>Daha düşük bir öğrenme oranıyla yeniden başlatın.</translation>
    </message>
    <message>
        <source>The project {} has no classifier.</source>
        <translation>{} projesinde sınıflandırıcı yok.</translation>
    </message>
    <message>
        <source>Fine-tune one from a table of texts with their labels.</source>
        <translation>Etiketli metinlerden oluşan bir tabloyla ince ayar yapın.</translation>
    </message>
    <message>
        <source>&apos;{}&apos; names no classifier.</source>
        <translation>’{}’ bir sınıflandırıcıyı belirtmiyor.</translation>
    </message>
    <message>
        <source>Give the number of one of the project&apos;s classifiers.</source>
        <translation>Projedeki sınıflandırıcılardan birinin numarasını verin.</translation>
    </message>
    <message>
        <source>A classifier needs a name.</source>
        <translation>Bir sınıflandırıcının adı olmalıdır.</translation>
    </message>
    <message>
        <source>{}: the row of line {} has no text or no label and was left out.</source>
        <translation>{}: {}. satırda metin ya da etiket yok; dışarıda bırakıldı.</translation>
    </message>
    <message>
        <source>{}: {} rows without a text or a label were left out, the first on line {}.</source>
        <translation>{}: metni ya da etiketi olmayan {} satır dışarıda bırakıldı; ilki {}. satırda.</translation>
    </message>
    <message>
        <source>1 text is longer than {} tokens; its end was cut off.</source>
        <translation>1 metin {} tokendan uzun; sonu kesildi.</translation>
    </message>
    <message>
        <source>{} texts are longer than {} tokens; their ends were cut off.</source>
        <translation>{} metin {} tokendan uzun; sonları kesildi.</translation>
    </message>
    <message>
        <source>The classifier</source>
        <translation>Sınıflandırıcı</translation>
    </message>
    <message>
        <source>Saving the classifier</source>
        <translation>Sınıflandırıcı kaydediliyor</translation>
    </message>
    <message>
        <source>epoch {} of {}</source>
        <translation>dönem {} / {}</translation>
    </message>
    <message>
        <source>field &apos;{}&apos; does not number the labels from 0</source>
        <translation>&apos;{}&apos; alanı etiketleri 0’dan başlayarak numaralamıyor</translation>
    </message>
    <message>
        <source>A model has at least one layer.</source>
        <translation>Bir modelin en az bir katmanı olur.</translation>
    </message>
    <message>
        <source>The model has {} layers, none with the number {}.</source>
        <translation>Modelin {} katmanı var; {} numaralı katman yok.</translation>
    </message>
    <message>
        <source>The layers to keep are not in rising order.</source>
        <translation>Tutulacak katmanlar artan sırada değil.</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Öğretmen</translation>
    </message>
    <message>
        <source>The number of the teacher&apos;s checkpoint</source>
        <translation>Öğretmen kontrol noktasının numarası</translation>
    </message>
    <message>
        <source>Teacher&apos;s share</source>
        <translation>Öğretmenin payı</translation>
    </message>
    <message>
        <source>The teacher&apos;s share of the loss</source>
        <translation>Öğretmenin kayıptaki payı</translation>
    </message>
    <message>
        <source>at least 0 and at most 1</source>
        <translation>en az 0 ve en çok 1</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Sıcaklık</translation>
    </message>
    <message>
        <source>The temperature</source>
        <translation>Sıcaklık</translation>
    </message>
    <message>
        <source>Weight of hidden states</source>
        <translation>Gizli durumların ağırlığı</translation>
    </message>
    <message>
        <source>The weight of the hidden states</source>
        <translation>Gizli durumların ağırlığı</translation>
    </message>
    <message>
        <source>A run with a teacher trains in one process.</source>
        <translation>Öğretmeni olan bir koşu tek süreçte eğitilir.</translation>
    </message>
    <message>
        <source>Train without a teacher, or in one process.</source>
        <translation>Öğretmensiz ya da tek süreçte eğitin.</translation>
    </message>
    <message>
        <source>{} has {} layers; a cut model has fewer.</source>
        <translation>{} modelinin {} katmanı var; kesilmiş bir modelin katmanı daha azdır.</translation>
    </message>
    <message>
        <source>Keep fewer layers.</source>
        <translation>Daha az katman tutun.</translation>
    </message>
    <message>
        <source>The smaller model</source>
        <translation>Daha küçük model</translation>
    </message>
    <message>
        <source>the smaller model</source>
        <translation>daha küçük model</translation>
    </message>
    <message>
        <source>Cutting layers</source>
        <translation>Katmanlar kesiliyor</translation>
    </message>
    <message>
        <source>The cutting of layers</source>
        <translation>Katmanların kesilmesi</translation>
    </message>
    <message>
        <source>Comparing models</source>
        <translation>Modeller karşılaştırılıyor</translation>
    </message>
    <message>
        <source>{} has another tokenizer than {}, so their answers cannot be compared.</source>
        <translation>{} ile {} koşularının tokenlaştırıcıları farklı; bu yüzden yanıtları karşılaştırılamaz.</translation>
    </message>
    <message>
        <source>Choose checkpoints with the same tokenizer.</source>
        <translation>Aynı tokenlaştırıcıyı kullanan kontrol noktaları seçin.</translation>
    </message>
    <message>
        <source>the comparison of models</source>
        <translation>modellerin karşılaştırılması</translation>
    </message>
    <message>
        <source>The comparison</source>
        <translation>Karşılaştırma</translation>
    </message>
    <message>
        <source>The model learns from {}, step {}, which needs about {} of memory besides.</source>
        <translation>Model, {} koşusunun {}. adımından öğrenir; bunun için ayrıca yaklaşık {} bellek gerekir.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller batch.</source>
        <translation>Başka programları kapatın ya da daha küçük bir yığın seçin.</translation>
    </message>
    <message>
        <source>{} was cut from another model and has no training to resume.</source>
        <translation>{} başka bir modelden kesildi; sürdürülecek bir eğitimi yok.</translation>
    </message>
    <message>
        <source>The checkpoint {} from which the run learns is no longer in the project.</source>
        <translation>Koşunun öğrendiği {} numaralı kontrol noktası artık projede değil.</translation>
    </message>
    <message>
        <source>Start a new run with another teacher, or from the latest checkpoint without one.</source>
        <translation>Başka bir öğretmenle ya da en son kontrol noktasından öğretmensiz yeni bir koşu başlatın.</translation>
    </message>
    <message>
        <source>{} has another tokenizer than the model that is to learn from it.</source>
        <translation>{} koşusunun tokenlaştırıcısı, ondan öğrenecek modelinkinden farklı.</translation>
    </message>
    <message>
        <source>Choose a teacher with the same tokenizer.</source>
        <translation>Aynı tokenlaştırıcıyı kullanan bir öğretmen seçin.</translation>
    </message>
    <message>
        <source>The block size is {}, but the teacher reads at most {} tokens.</source>
        <translation>Blok boyutu {}, ama öğretmen en çok {} token okur.</translation>
    </message>
    <message>
        <source>Choose a block size of at most {}.</source>
        <translation>En çok {} olan bir blok boyutu seçin.</translation>
    </message>
    <message>
        <source>{} still learns from the checkpoint of step {}.</source>
        <translation>{}, {}. adımın kontrol noktasından hâlâ öğreniyor.</translation>
    </message>
    <message>
        <source>Complete it or delete it first.</source>
        <translation>Önce onu tamamlayın ya da silin.</translation>
    </message>
    <message>
        <source>{} is lost: {}.</source>
        <translation>{} kayıp: {}.</translation>
    </message>
    <message>
        <source>the training ends</source>
        <translation>eğitim bitiyor</translation>
    </message>
    <message>
        <source>the folder of the training is gone</source>
        <translation>eğitimin klasörü artık yok</translation>
    </message>
    <message>
        <source>{} wrote a message that is not whole.</source>
        <translation>{} eksik bir ileti yazdı.</translation>
    </message>
    <message>
        <source>{} was refused: it does not have the pairing code.</source>
        <translation>{} reddedildi: eşleştirme kodu yok.</translation>
    </message>
    <message>
        <source>No training in {} has this pairing code.</source>
        <translation>{} içindeki hiçbir eğitimin eşleştirme kodu bu değil.</translation>
    </message>
    <message>
        <source>Copy the code from the computer that leads the training. Each training has another one.</source>
        <translation>Kodu eğitimi yürüten bilgisayardan kopyalayın. Her eğitimin kodu başkadır.</translation>
    </message>
    <message>
        <source>No training waits in {}.</source>
        <translation>{} içinde bekleyen bir eğitim yok.</translation>
    </message>
    <message>
        <source>Begin the training first, and name the same folder on both computers.</source>
        <translation>Önce eğitimi başlatın, iki bilgisayarda da aynı klasörü verin.</translation>
    </message>
    <message>
        <source>A message from {} says that it has {}, which none of its kind has.</source>
        <translation>{} kaynağından gelen bir ileti {} olduğunu bildiriyor; bu türden hiçbir ileti bu kadar değildir.</translation>
    </message>
    <message>
        <source>This is no pairing code: one has {} letters and digits.</source>
        <translation>Bu bir eşleştirme kodu değil: kodda {} harf ve rakam olur.</translation>
    </message>
    <message>
        <source>Copy the code from the computer that leads the training.</source>
        <translation>Kodu eğitimi yürüten bilgisayardan kopyalayın.</translation>
    </message>
    <message>
        <source>No key could be made from the pairing code.</source>
        <translation>Eşleştirme kodundan anahtar üretilemedi.</translation>
    </message>
    <message>
        <source>{} has no address: {}.</source>
        <translation>{} için adres bulunamadı: {}.</translation>
    </message>
    <message>
        <source>Give the name or the numeric address of the other computer.</source>
        <translation>Öteki bilgisayarın adını ya da sayısal adresini verin.</translation>
    </message>
    <message>
        <source>{} names no port.</source>
        <translation>{} bir bağlantı noktası belirtmiyor.</translation>
    </message>
    <message>
        <source>Write a computer and a port, such as 192.168.1.7:29600.</source>
        <translation>Bir bilgisayar ve bağlantı noktası yazın, örneğin 192.168.1.7:29600.</translation>
    </message>
    <message>
        <source>This computer cannot listen at {}: {}.</source>
        <translation>Bu bilgisayar {} üzerinden bağlantı bekleyemiyor: {}.</translation>
    </message>
    <message>
        <source>Choose another port, or an address of this computer.</source>
        <translation>Başka bir bağlantı noktası ya da bu bilgisayarın bir adresini seçin.</translation>
    </message>
    <message>
        <source>{} cannot be reached: {}.</source>
        <translation>{} adresine ulaşılamıyor: {}.</translation>
    </message>
    <message>
        <source>Look there whether the training waits for other computers, and whether a firewall lets the port through.</source>
        <translation>Orada eğitimin başka bilgisayarları bekleyip beklemediğine ve güvenlik duvarının bağlantı noktasına izin verip vermediğine bakın.</translation>
    </message>
    <message>
        <source>{} does not accept this pairing code.</source>
        <translation>{} bu eşleştirme kodunu kabul etmiyor.</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>bağlantı kapandı</translation>
    </message>
    <message>
        <source>it takes nothing any more</source>
        <translation>artık hiçbir şey almıyor</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Katılıyor</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Bekliyor</translation>
    </message>
    <message>
        <source>Taking its steps</source>
        <translation>Adımlarını atıyor</translation>
    </message>
    <message>
        <source>Done with its steps</source>
        <translation>Adımlarını bitirdi</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Gecikti</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ayrıldı</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kayıp</translation>
    </message>
    <message>
        <source>Local steps</source>
        <translation>Yerel adımlar</translation>
    </message>
    <message>
        <source>The number of local steps</source>
        <translation>Yerel adım sayısı</translation>
    </message>
    <message>
        <source>Outer learning rate</source>
        <translation>Dış öğrenme oranı</translation>
    </message>
    <message>
        <source>The outer learning rate</source>
        <translation>Dış öğrenme oranı</translation>
    </message>
    <message>
        <source>Outer momentum</source>
        <translation>Dış momentum</translation>
    </message>
    <message>
        <source>The outer momentum</source>
        <translation>Dış momentum</translation>
    </message>
    <message>
        <source>Local steps depend on when the computers are done with theirs: a run with them is not reproducible.</source>
        <translation>Yerel adımlar bilgisayarların ne zaman bitirdiğine bağlıdır: böyle bir koşu aynen yinelenemez.</translation>
    </message>
    <message>
        <source>{} has left before it trained.</source>
        <translation>{} eğitime başlamadan ayrıldı.</translation>
    </message>
    <message>
        <source>{} asks for text that there is not.</source>
        <translation>{} olmayan bir metin istiyor.</translation>
    </message>
    <message>
        <source>The leader runs version {} of Kantai Studio, this computer {}.</source>
        <translation>Eğitimi yürüten bilgisayarda Kantai Studio’nun {} sürümü, bu bilgisayarda {} sürümü var.</translation>
    </message>
    <message>
        <source>{} was refused: it runs version {} of Kantai Studio.</source>
        <translation>{} reddedildi: Kantai Studio’nun {} sürümünü çalıştırıyor.</translation>
    </message>
    <message>
        <source>{} has joined.</source>
        <translation>{} katıldı.</translation>
    </message>
    <message>
        <source>What {} computed was left out: {}.</source>
        <translation>{} bilgisayarının hesapladığı dışarıda bırakıldı: {}.</translation>
    </message>
    <message>
        <source>{} has left.</source>
        <translation>{} ayrıldı.</translation>
    </message>
    <message>
        <source>{} sent something that was not expected.</source>
        <translation>{} beklenmeyen bir ileti gönderdi.</translation>
    </message>
    <message>
        <source>{} is lost: nothing is heard of it.</source>
        <translation>{} kayıp: ondan haber alınamıyor.</translation>
    </message>
    <message>
        <source>The training ended with an error at the computer that leads it.</source>
        <translation>Eğitim, onu yürüten bilgisayarda bir hatayla sona erdi.</translation>
    </message>
    <message>
        <source>No other computer can join any more: {}</source>
        <translation>Artık başka bilgisayar katılamaz: {}</translation>
    </message>
    <message>
        <source>{} did not hand in its steps in time: they are left out of this round.</source>
        <translation>{} adımlarını zamanında teslim etmedi: bu turun dışında bırakıldılar.</translation>
    </message>
    <message>
        <source>The other computer sent something that this version does not understand.</source>
        <translation>Öteki bilgisayar bu sürümün anlamadığı bir ileti gönderdi.</translation>
    </message>
    <message>
        <source>The training ended before this computer took part.</source>
        <translation>Eğitim, bu bilgisayar katılmadan sona erdi.</translation>
    </message>
    <message>
        <source>The training text did not arrive whole.</source>
        <translation>Eğitim metni eksik geldi.</translation>
    </message>
    <message>
        <source>Join the training again.</source>
        <translation>Eğitime yeniden katılın.</translation>
    </message>
    <message>
        <source>A step was skipped: {}.</source>
        <translation>Bir adım atlandı: {}.</translation>
    </message>
    <message>
        <source>The steps of this round are left out: {}</source>
        <translation>Bu turun adımları dışarıda bırakıldı: {}</translation>
    </message>
    <message>
        <source>Processes that add their gradients at each step take no local steps.</source>
        <translation>Gradyanlarını her adımda toplayan süreçler yerel adım atmaz.</translation>
    </message>
    <message>
        <source>Choose no local steps, or start one process and let other computers join it.</source>
        <translation>Yerel adım seçmeyin ya da tek bir süreç başlatıp öteki bilgisayarların katılmasını sağlayın.</translation>
    </message>
    <message>
        <source>Other computers can join a run with local steps only.</source>
        <translation>Öteki bilgisayarlar yalnızca yerel adımlı bir koşuya katılabilir.</translation>
    </message>
    <message>
        <source>Choose a number of local steps, such as 10.</source>
        <translation>Bir yerel adım sayısı seçin, örneğin 10.</translation>
    </message>
    <message>
        <source>Other computers join at a port or through a folder, one of them.</source>
        <translation>Öteki bilgisayarlar ya bir bağlantı noktasından ya da bir klasör üzerinden katılır; ikisinden biri seçilir.</translation>
    </message>
    <message>
        <source>The other computers of local steps have no teacher: choose no local steps, or train without a teacher.</source>
        <translation>Yerel adımların diğer bilgisayarlarında öğretmen yoktur: yerel adım seçmeyin ya da öğretmensiz eğitin.</translation>
    </message>
    <message>
        <source>Rank 0 runs version {}, this computer {}.</source>
        <translation>0. süreçte {} sürümü, bu bilgisayarda {} sürümü çalışıyor.</translation>
    </message>
    <message>
        <source>{} learned from another checkpoint of this project, so that others could not repeat it.</source>
        <translation>{} bu projenin başka bir kontrol noktasından öğrendi; bu yüzden başkaları onu yineleyemez.</translation>
    </message>
</context>
<context>
    <name>kantai::ui</name>
    <message numerus="yes">
        <source>%1 bad byte(s)</source>
        <translation>
            <numerusform>%1 bozuk bayt</numerusform>
        </translation>
    </message>
    <message>
        <source>CR LF line ends</source>
        <translation>CR LF satır sonları</translation>
    </message>
    <message numerus="yes">
        <source>%1 Gutenberg line(s) removed</source>
        <translation>
            <numerusform>%1 Gutenberg satırı çıkarıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1, byte %2: %3</source>
        <translation>satır %1, bayt %2: %3</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodlama</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>İçe aktarma</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Koşu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Adım</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>Ayrılmış kayıp</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Başladı</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Eğitim kaybı</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>Kept because</source>
        <translation>Saklanma nedeni</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>running</source>
        <translation>sürüyor</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>tamamlandı</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>durduruldu</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>kesildi</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>best</source>
        <translation>en iyi</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>en son</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>sabit</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>aralık</translation>
    </message>
    <message>
        <source>chosen at the import</source>
        <translation>içe aktarılırken seçildi</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>kesin değil</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>tanındı</translation>
    </message>
    <message>
        <source>Decoded as %1; check the preview</source>
        <translation>%1 olarak çözüldü; önizlemeye bakın</translation>
    </message>
    <message>
        <source>Looks like %1, with its markup</source>
        <translation>%1 gibi görünüyor, biçimlendirme kodlarıyla</translation>
    </message>
    <message>
        <source>Decoded as %1</source>
        <translation>%1 olarak çözüldü</translation>
    </message>
    <message>
        <source>Decoded as %1, but it may be %2</source>
        <translation>%1 olarak çözüldü ama %2 olabilir</translation>
    </message>
    <message>
        <source>Decoded as %1, which is uncertain</source>
        <translation>%1 olarak çözüldü ama bu kesin değil</translation>
    </message>
    <message>
        <source>The import report cannot be read</source>
        <translation>İçe aktarma raporu okunamıyor</translation>
    </message>
    <message>
        <source>Steps in all, more than the %1 it has</source>
        <translation>Toplam adım sayısı, şimdiki %1 adımdan çok</translation>
    </message>
    <message>
        <source>%1 has %2 steps; give a greater whole number.</source>
        <translation>%1 koşusunun %2 adımı var; daha büyük bir tam sayı verin.</translation>
    </message>
    <message>
        <source>Continue training %1</source>
        <translation>%1 eğitimini sürdür</translation>
    </message>
    <message numerus="yes">
        <source>%1 byte order mark(s) removed</source>
        <translation>
            <numerusform>%1 bayt sırası işareti kaldırıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>Sweep: %1</source>
        <translation>Tarama: %1</translation>
    </message>
    <message>
        <source>%1 of %2 ended</source>
        <translation>%2 koşudan %1 tanesi bitti</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1 (en iyi)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>bekliyor</translation>
    </message>
    <message>
        <source>done</source>
        <translation>bitti</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>atlandı</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, %2. adım</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (pinned)</source>
        <translation>%1 (sabitlendi)</translation>
    </message>
    <message>
        <source>Checked: drawn over the loss on the Training page</source>
        <translation>İşaretli: kaybı, Eğitim sayfasındaki kaybın üstüne çizilir</translation>
    </message>
    <message>
        <source>Loss over the steps</source>
        <translation>Adımlar boyunca kayıp</translation>
    </message>
    <message>
        <source>Training loss from %1 to %2</source>
        <translation>Eğitim kaybı: %1 değerinden %2 değerine</translation>
    </message>
    <message>
        <source>%1 and its branches</source>
        <translation>%1 ve dalları</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Süre</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokenlar</translation>
    </message>
    <message>
        <source>Branched from</source>
        <translation>Kaynağı</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Tarama</translation>
    </message>
    <message>
        <source>Resume %1 on this device</source>
        <translation>%1 şu aygıtta sürdürülsün</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 sürdürülsün</translation>
    </message>
    <message>
        <source>Highest learning rate from its newest checkpoint on; it was %1. A run that diverged needs a lower one.</source>
        <translation>En yeni kontrol noktasından sonraki en yüksek öğrenme oranı; %1 idi. Iraksayan bir koşuya daha düşüğü gerekir.</translation>
    </message>
    <message>
        <source>The learning rate must be above 0.</source>
        <translation>Öğrenme oranı 0’dan büyük olmalı.</translation>
    </message>
    <message>
        <source>Remove Project Gutenberg header and footer</source>
        <translation>Project Gutenberg baş ve son metnini çıkar</translation>
    </message>
    <message>
        <source>Compose accented letters (Unicode NFC)</source>
        <translation>Aksanlı harfleri birleştir (Unicode NFC)</translation>
    </message>
    <message>
        <source>Join wrapped lines into paragraphs</source>
        <translation>Bölünmüş satırları paragraf yap</translation>
    </message>
    <message>
        <source>Keep only some languages</source>
        <translation>Yalnız bazı dilleri tut</translation>
    </message>
    <message>
        <source>Remove duplicate lines</source>
        <translation>Yinelenen satırları çıkar</translation>
    </message>
    <message>
        <source>Remove near-duplicate lines</source>
        <translation>Çok benzer satırları çıkar</translation>
    </message>
    <message>
        <source>Remove empty lines</source>
        <translation>Boş satırları çıkar</translation>
    </message>
    <message>
        <source>Removes the licence text before and after a Project Gutenberg book. The number of removed lines is shown.</source>
        <translation>Project Gutenberg kitaplarının başındaki ve sonundaki lisans metnini çıkarır. Çıkarılan satırların sayısı gösterilir.</translation>
    </message>
    <message>
        <source>A letter and an accent that follows it become one character, as most texts have it. Otherwise the same word has two spellings and two sets of tokens.</source>
        <translation>Bir harf ile onu izleyen aksan, çoğu metindeki gibi tek karakter olur. Yoksa aynı sözcüğün iki yazılışı ve iki ayrı token dizisi olur.</translation>
    </message>
    <message>
        <source>Makes one line of each paragraph whose lines were wrapped at a fixed width; verses, lists and tables stay. A word that a hyphen divides at the end of a line is put together if the text has it undivided elsewhere.</source>
        <translation>Satırları sabit genişlikte bölünmüş her paragrafı tek satır yapar; dizeler, listeler ve tablolar kalır. Satır sonunda kısa çizgiyle bölünmüş bir sözcük, metnin başka yerinde bölünmeden geçiyorsa birleştirilir.</translation>
    </message>
    <message>
        <source>Removes lines in other languages than those that you choose. Short lines and lines whose language is not certain stay.</source>
        <translation>Seçtikleriniz dışındaki dillerde olan satırları çıkarır. Kısa satırlar ve dili kesin olmayan satırlar kalır.</translation>
    </message>
    <message>
        <source>Keeps only the first of several identical lines. This is useful for scraped text; leave it off for poems.</source>
        <translation>Birbirinin aynı satırlardan yalnızca ilkini tutar. Ağdan toplanmış metinde işe yarar; şiirde kapalı bırakın.</translation>
    </message>
    <message>
        <source>Removes a line of six words or more that shares at least 75 % of its pairs of neighbouring words with an earlier line, as estimated from hashes. Case and punctuation do not count.</source>
        <translation>Komşu sözcük çiftlerinin en az yüzde 75’i önceki bir satırla ortak olan, altı ya da daha çok sözcüklü satırı çıkarır; oran karma değerlerinden kestirilir. Büyük küçük harf ve noktalama sayılmaz.</translation>
    </message>
    <message>
        <source>Removes lines without text. Keep them where they separate paragraphs or poems.</source>
        <translation>Metinsiz satırları çıkarır. Paragrafları ya da şiirleri ayırdıkları yerde bırakın.</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) composed</source>
        <translation>
            <numerusform>%1 satırda aksanlar birleştirildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wrapped line(s) joined</source>
        <translation>
            <numerusform>%1 bölünmüş satır birleştirildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 divided word(s) put together</source>
        <translation>
            <numerusform>%1 bölünmüş sözcük birleştirildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) in other languages removed</source>
        <translation>
            <numerusform>başka dillerde %1 satır çıkarıldı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 duplicate line(s) removed</source>
        <translation>
            <numerusform>%1 yinelenen satır çıkarıldı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 duplicate line(s) kept</source>
        <translation>
            <numerusform>%1 yinelenen satır duruyor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 near-duplicate line(s) removed</source>
        <translation>
            <numerusform>%1 çok benzer satır çıkarıldı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 empty line(s) removed</source>
        <translation>
            <numerusform>%1 boş satır çıkarıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>tanınmadı</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>dönem %1</translation>
    </message>
    <message>
        <source>English</source>
        <translation>İngilizce</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkçe</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Almanca</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Fransızca</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>İspanyolca</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>İtalyanca</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Felemenkçe</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portekizce</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Rusça</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arapça</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Farsça</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kürtçe</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Azerbaycanca</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Yunanca</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latince</translation>
    </message>
</context>
<context>
    <name>kantai::ui::AboutDialog</name>
    <message>
        <source>About Kantai Studio</source>
        <translation>Kantai Studio hakkında</translation>
    </message>
    <message>
        <source>Train a transformer on your own text, on this computer. Licence: GPL-3.0-or-later.</source>
        <translation>Kendi metninizle, bu bilgisayarda bir transformer eğitin. Lisans: GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>Versions and computer</source>
        <translation>Sürümler ve bilgisayar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>İşlemci</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>İş parçacıkları</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Duyarlık</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Bellek</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ActionFinder</name>
    <message>
        <source>Find an action</source>
        <translation>Eylem bul</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Ne yapmak istiyorsunuz?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Eylemler</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>Bu adda bir şey yok.</translation>
    </message>
    <message>
        <source>Press Enter to do it.</source>
        <translation>Yapmak için Enter’a basın.</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>Bu şu anda yapılamaz.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ChangeRunButton</name>
    <message>
        <source>Change…</source>
        <translation>Değiştir…</translation>
    </message>
    <message>
        <source>Change learning rate or length</source>
        <translation>Öğrenme oranını ya da uzunluğu değiştir</translation>
    </message>
    <message>
        <source>Another learning rate or length for the rest of this training</source>
        <translation>Bu eğitimin kalanı için başka bir öğrenme oranı ya da uzunluk</translation>
    </message>
    <message>
        <source>Change the training</source>
        <translation>Eğitimi değiştir</translation>
    </message>
    <message>
        <source>Length in steps</source>
        <translation>Uzunluk (adım)</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Uzunluk (dakika)</translation>
    </message>
    <message>
        <source>It begins with the next step, is recorded with the run and marked on its curves. A run that is resumed keeps it.</source>
        <translation>Bir sonraki adımla başlar, koşuyla birlikte kaydedilir ve eğrilerinde işaretlenir. Sürdürülen bir koşu onu korur.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Uygula</translation>
    </message>
    <message>
        <source>Highest learning rate</source>
        <translation>En yüksek öğrenme oranı</translation>
    </message>
    <message>
        <source>Halve the learning rate</source>
        <translation>Öğrenme oranını yarıya indir</translation>
    </message>
    <message>
        <source>Double the learning rate</source>
        <translation>Öğrenme oranını iki katına çıkar</translation>
    </message>
    <message>
        <source>Now the schedule makes it %1.</source>
        <translation>Çizelgeye göre şu an %1.</translation>
    </message>
    <message>
        <source>The run has trained for %1; give it more.</source>
        <translation>Koşu şimdiden %1 eğitildi; daha uzun bir süre verin.</translation>
    </message>
    <message>
        <source>The run has %1 steps; give it more.</source>
        <translation>Koşunun şimdiden %1 adımı var; daha çoğunu verin.</translation>
    </message>
    <message>
        <source>The learning rate must be above 0.</source>
        <translation>Öğrenme oranı 0’dan büyük olmalı.</translation>
    </message>
    <message>
        <source>With a rate above 1 every training diverges.</source>
        <translation>1’in üstündeki bir oranla her eğitim ıraksar.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CheckpointsPage</name>
    <message>
        <source>No checkpoint yet</source>
        <translation>Henüz kontrol noktası yok</translation>
    </message>
    <message>
        <source>A training run saves its best and its latest checkpoint here, each complete and verified. From a checkpoint you can resume exactly, query the model in the playground, or export it.</source>
        <translation>Eğitim koşusu en iyi ve en son kontrol noktasını burada saklar; her biri eksiksiz ve doğrulanmıştır. Bir kontrol noktasından eğitimi aynen sürdürebilir, modeli deneme alanında deneyebilir ya da dışa aktarabilirsiniz.</translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation>Eğitim sayfasına git</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Kontrol noktaları</translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation>Tümünü doğrula</translation>
    </message>
    <message>
        <source>Compares every file of the project with its recorded SHA-256 checksum.</source>
        <translation>Projedeki her dosyayı kayıtlı SHA-256 sağlama toplamıyla karşılaştırır.</translation>
    </message>
    <message>
        <source>Restore and continue</source>
        <translation>Geri yükle ve sürdür</translation>
    </message>
    <message>
        <source>Resumes the run of this checkpoint exactly where the checkpoint was saved.</source>
        <translation>Bu kontrol noktasının koşusunu, kaydedildiği yerden aynen sürdürür.</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Değerlendir</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Sabitle</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Not…</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>henüz yok</translation>
    </message>
    <message>
        <source>Pinned checkpoints are never deleted. Unpin this one first.</source>
        <translation>Sabitlenmiş kontrol noktaları silinmez. Önce bunun sabitlemesini kaldırın.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Sabitlemeyi kaldır</translation>
    </message>
    <message>
        <source>A run resumes from its latest checkpoint. Choose that one.</source>
        <translation>Bir koşu en son kontrol noktasından sürdürülür. Onu seçin.</translation>
    </message>
    <message>
        <source>Note on a checkpoint</source>
        <translation>Kontrol noktası notu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Evaluating a checkpoint</source>
        <translation>Kontrol noktası değerlendiriliyor</translation>
    </message>
    <message>
        <source>older than the tokenizer</source>
        <translation>tokenlaştırıcıdan eski</translation>
    </message>
    <message>
        <source>There is no checkpoint yet.</source>
        <translation>Henüz kontrol noktası yok.</translation>
    </message>
    <message>
        <source>Held-out text: loss %1 nats per masked token (perplexity %2), accuracy %3, over %4 masked tokens. A model that knew only the token frequencies could not get below %5.</source>
        <translation>Ayrılmış metin: maskelenen token başına kayıp %1 nat (şaşkınlık %2), doğruluk %3, maskelenen %4 token üzerinde. Yalnızca token sıklıklarını bilen bir model %5 değerinin altına inemezdi.</translation>
    </message>
    <message>
        <source>The checkpoint of step %1 was deleted (%2).</source>
        <translation>%1. adımın kontrol noktası silindi (%2).</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>New run from here…</source>
        <translation>Buradan yeni koşu…</translation>
    </message>
    <message>
        <source>Continues as a new run: it begins with the weights of this checkpoint, its optimizer and schedule begin anew.</source>
        <translation>Yeni bir koşu olarak sürdürür: bu kontrol noktasının ağırlıklarıyla başlar, eniyileyicisi ve çizelgesi baştan başlar.</translation>
    </message>
    <message>
        <source>How good is it?</source>
        <translation>Ne kadar iyi?</translation>
    </message>
    <message>
        <source>Scores the model by minimal pairs: sentences of which one is right and one is wrong.</source>
        <translation>Modeli en küçük çiftlerle, yani biri doğru biri yanlış cümlelerle puanlar.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <source>scoring minimal pairs</source>
        <translation>en küçük çiftler puanlanıyor</translation>
    </message>
    <message>
        <source>Classifier…</source>
        <translation>Sınıflandırıcı…</translation>
    </message>
    <message>
        <source>Fine-tunes this model to label texts, and shows the classifiers of the project.</source>
        <translation>Bu modele metinleri etiketlemesi için ince ayar yapar ve projenin sınıflandırıcılarını gösterir.</translation>
    </message>
    <message>
        <source>Smaller model…</source>
        <translation>Daha küçük model…</translation>
    </message>
    <message>
        <source>Trains a smaller model that learns from this one, and compares models with their teacher.</source>
        <translation>Bundan öğrenen daha küçük bir model eğitir ve modelleri öğretmenleriyle karşılaştırır.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ClassifierReportView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Karışıklık matrisi</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiket</translation>
    </message>
    <message>
        <source>taken for</source>
        <translation>tahmin</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Eğitilen</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Ayrılmış</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Kesinlik</translation>
    </message>
    <message>
        <source>Of the texts that were given this label, the share that has it.</source>
        <translation>Bu etiketi alan metinlerin gerçekten bu etiketi taşıyan payı.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Duyarlılık</translation>
    </message>
    <message>
        <source>Of the texts that have this label, the share that was given it.</source>
        <translation>Bu etiketi taşıyan metinlerin bu etiketi alan payı.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall.</source>
        <translation>Kesinlik ile duyarlılığın harmonik ortalaması.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>right</source>
        <translation>doğru</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>yanlış</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Sanılan</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Olasılık</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Örnekler</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>Karışıklık matrisi</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Eğri</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Deneyin</translation>
    </message>
    <message>
        <source>Accuracy %1, macro F1 %2 on %3 held-out texts. Always naming &quot;%4&quot; would reach %5 and %6.</source>
        <translation>%3 ayrılmış metinde doğruluk %1, makro F1 %2. Her metne “%4” denseydi doğruluk %5, makro F1 %6 olurdu.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>%2, adım %1</translation>
    </message>
    <message>
        <source>%1 texts of %2</source>
        <translation>%2 dosyasından %1 metin</translation>
    </message>
    <message>
        <source>stopped at step %1 of %2</source>
        <translation>%2 adımın %1. adımında durduruldu</translation>
    </message>
    <message>
        <source>%1 rows without text or label</source>
        <translation>metni ya da etiketi olmayan %1 satır</translation>
    </message>
    <message>
        <source>%1 texts were cut</source>
        <translation>%1 metin kesildi</translation>
    </message>
    <message>
        <source>A row is a label that texts have, a column what the classifier took them for. Right is what lies on the diagonal.</source>
        <translation>Satırlar metinlerin taşıdığı etiketler, sütunlar sınıflandırıcının onları ne sandığıdır. Köşegendekiler doğrudur.</translation>
    </message>
    <message>
        <source>%1 of %2 texts with the label &quot;%3&quot; were recognised.</source>
        <translation>“%3” etiketli %2 metnin %1 tanesi tanındı.</translation>
    </message>
    <message>
        <source>%1 of %2 texts with the label &quot;%3&quot; were taken for &quot;%4&quot;.</source>
        <translation>“%3” etiketli %2 metnin %1 tanesi “%4” sanıldı.</translation>
    </message>
    <message>
        <source>Each row is a label that texts have, each column what they were taken for. What lies on the diagonal is right.</source>
        <translation>Her satır metinlerin taşıdığı bir etikettir, her sütun onların ne sanıldığı. Köşegendekiler doğrudur.</translation>
    </message>
    <message>
        <source>How well each label is recognised on held-out texts. Precision is the share of texts given this label that have it, recall the share of texts with this label that were given it.</source>
        <translation>Her etiketin ayrılmış metinlerde ne kadar iyi tanındığı. Kesinlik, bu etiketi alan metinlerin onu gerçekten taşıyan payı; duyarlılık, bu etiketi taşıyan metinlerin onu alan payıdır.</translation>
    </message>
    <message>
        <source>Held-out texts, the wrong ones first, each group from the most certain on. A double click tries the text.</source>
        <translation>Ayrılmış metinler; önce yanlış olanlar, her öbekte en emin olunandan başlayarak. Çift tıklamak metni dener.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ClassifierTrial</name>
    <message>
        <source>Type a text to see its label</source>
        <translation>Etiketini görmek için bir metin yazın</translation>
    </message>
    <message>
        <source>Text to label</source>
        <translation>Etiketlenecek metin</translation>
    </message>
    <message>
        <source>Probability of each label</source>
        <translation>Her etiketin olasılığı</translation>
    </message>
    <message>
        <source>A text of your own. The bars show how probable the classifier thinks each label is.</source>
        <translation>Kendi metniniz. Çubuklar, sınıflandırıcının her etiketi ne kadar olası bulduğunu gösterir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ClassifiersDialog</name>
    <message>
        <source>Classifiers · %1</source>
        <translation>Sınıflandırıcılar · %1</translation>
    </message>
    <message>
        <source>New classifier…</source>
        <translation>Yeni sınıflandırıcı…</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Sınıflandırıcı</translation>
    </message>
    <message>
        <source>%1 labels, %2 texts, from step %3 of %4, %5, %6</source>
        <translation>%1 etiket, %2 metin, %4 koşusunun %3. adımından, %5, %6</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Doğruluk</translation>
    </message>
    <message>
        <source>Always naming the most frequent label would reach %1.</source>
        <translation>Her metne en sık etiket verilseydi doğruluk %1 olurdu.</translation>
    </message>
    <message>
        <source>Classifiers</source>
        <translation>Sınıflandırıcılar</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Yeniden adlandır…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Fine-tuning a classifier</source>
        <translation>Sınıflandırıcıya ince ayar yapılıyor</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 kaldı</translation>
    </message>
    <message>
        <source>Rename the classifier</source>
        <translation>Sınıflandırıcıyı yeniden adlandır</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>A classifier needs a name.</source>
        <translation>Bir sınıflandırıcının adı olmalıdır.</translation>
    </message>
    <message>
        <source>Export into a new folder</source>
        <translation>Yeni bir klasöre dışa aktar</translation>
    </message>
    <message>
        <source>my-classifier</source>
        <translation>siniflandiricim</translation>
    </message>
    <message>
        <source>Exporting a classifier</source>
        <translation>Sınıflandırıcı dışa aktarılıyor</translation>
    </message>
    <message>
        <source>The classifier %1 was deleted (%2).</source>
        <translation>%1 sınıflandırıcısı silindi (%2).</translation>
    </message>
    <message>
        <source>The classifiers of the project, the newest last. Choose one to see how good it is.</source>
        <translation>Projenin sınıflandırıcıları, en yenisi sonda. Ne kadar iyi olduğunu görmek için birini seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CleaningChoices</name>
    <message>
        <source>Languages: all</source>
        <translation>Diller: hepsi</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Diller: %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CleaningDialog</name>
    <message>
        <source>Clean text</source>
        <translation>Metni temizle</translation>
    </message>
    <message>
        <source>Clean %1</source>
        <translation>%1: temizleme</translation>
    </message>
    <message>
        <source>This file was cleaned by an earlier version, which did not keep what it removed. Import it again to have it back.</source>
        <translation>Bu dosyayı, çıkardıklarını saklamayan eski bir sürüm temizledi. Geri almak için dosyayı yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>When cleaning changes this text, the text before it stays in the project, compressed to about a third of its size, so that every step can be undone.</source>
        <translation>Temizleme bu metni değiştirirse önceki metin, her adım geri alınabilsin diye, boyutunun yaklaşık üçte birine sıkıştırılarak projede kalır.</translation>
    </message>
    <message>
        <source>The text before cleaning (%1) is kept in the project, compressed to %2. Every step can be undone; when all are, it is no longer kept twice.</source>
        <translation>Temizlemeden önceki metin (%1), %2 olarak sıkıştırılmış hâlde projede duruyor. Her adım geri alınabilir; hepsi alınınca metin artık iki kez saklanmaz.</translation>
    </message>
    <message>
        <source>The text that is left, or the lines that a step removes or changes, with their numbers in the text before cleaning.</source>
        <translation>Geriye kalan metin ya da bir adımın çıkardığı veya değiştirdiği satırlar, temizlemeden önceki metindeki numaralarıyla.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Lines of the chosen view</source>
        <translation>Seçilen görünümün satırları</translation>
    </message>
    <message>
        <source>Undo all steps</source>
        <translation>Bütün adımları geri al</translation>
    </message>
    <message>
        <source>Switches every step off: the text as it was taken from its source.</source>
        <translation>Bütün adımları kapatır: metin kaynağından alındığı gibi olur.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Uygula</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Metin okunuyor…</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>ilk %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 satır</numerusform>
        </translation>
    </message>
    <message>
        <source>wrapped at %1 characters</source>
        <translation>satırlar %1 karakterde bölünmüş</translation>
    </message>
    <message>
        <source>Text after cleaning</source>
        <translation>Temizlemeden sonraki metin</translation>
    </message>
    <message>
        <source>Lines without text are only counted.</source>
        <translation>Metinsiz satırlar yalnız sayılır.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ComparisonPanel</name>
    <message>
        <source>A comparison needs two tokenizers</source>
        <translation>Karşılaştırma için iki tokenlaştırıcı gerekir</translation>
    </message>
    <message>
        <source>Train a second tokenizer with another vocabulary size, or import one, and compare how both split the same text.</source>
        <translation>Sözlük boyutu farklı ikinci bir tokenlaştırıcı eğitin ya da hazır bir tanesini içe aktarın; ikisinin aynı metni nasıl böldüğünü karşılaştırın.</translation>
    </message>
    <message>
        <source>Import a tokenizer…</source>
        <translation>Tokenlaştırıcı içe aktar…</translation>
    </message>
    <message>
        <source>The same text, tokenized by both</source>
        <translation>Aynı metin, iki tokenlaştırıcıyla</translation>
    </message>
    <message>
        <source>Tokenizer to compare with</source>
        <translation>Karşılaştırılacak tokenlaştırıcı</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Karşılaştır:</translation>
    </message>
    <message>
        <source>The Critique of Pure Reason.</source>
        <translation>The Critique of Pure Reason.</translation>
    </message>
    <message>
        <source>Text to compare</source>
        <translation>Karşılaştırılacak metin</translation>
    </message>
    <message>
        <source>Tokens of the project&apos;s tokenizer</source>
        <translation>Projenin tokenlaştırıcısının tokenları</translation>
    </message>
    <message>
        <source>Tokens of the other tokenizer</source>
        <translation>Öteki tokenlaştırıcının tokenları</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>İstatistikler</translation>
    </message>
    <message>
        <source>Statistics of both tokenizers</source>
        <translation>İki tokenlaştırıcının istatistikleri</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Sözlük</translation>
    </message>
    <message>
        <source>Tokens of the text above</source>
        <translation>Yukarıdaki metnin tokenları</translation>
    </message>
    <message>
        <source>Bytes per token in the text above</source>
        <translation>Yukarıdaki metinde token başına bayt</translation>
    </message>
    <message>
        <source>Tokens per word, training text</source>
        <translation>Sözcük başına token, eğitim metni</translation>
    </message>
    <message>
        <source>Tokens per word, held-out text</source>
        <translation>Sözcük başına token, ayrılmış metin</translation>
    </message>
    <message>
        <source>Tokens in both vocabularies</source>
        <translation>İki sözlükte de bulunan tokenlar</translation>
    </message>
    <message>
        <source>%1, %2 tokens</source>
        <translation>%1, %2 token</translation>
    </message>
    <message>
        <source>A line below a token: the other tokenizer cuts the text differently there.</source>
        <translation>Bir tokenın altındaki çizgi: öbür tokenlaştırıcı metni orada farklı böler.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CorpusImport</name>
    <message>
        <source>Importing text</source>
        <translation>Metin içe aktarılıyor</translation>
    </message>
    <message>
        <source>Reading the source</source>
        <translation>Kaynak okunuyor</translation>
    </message>
    <message>
        <source>%1 was moved or changed after its import. Choose the file to read instead.</source>
        <translation>%1 içe aktarıldıktan sonra taşınmış ya da değişmiş. Yerine okunacak dosyayı seçin.</translation>
    </message>
    <message>
        <source>Text (%1);;All files (*)</source>
        <translation>Metin (%1);;Tüm dosyalar (*)</translation>
    </message>
    <message>
        <source>and %1 more.</source>
        <translation>ve %1 tane daha.</translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s) could not be imported and were left out.</source>
        <translation>
            <numerusform>%1 dosya içe aktarılamadı ve dışarıda bırakıldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading text</source>
        <translation>Metin indiriliyor</translation>
    </message>
    <message>
        <source>Reading the text</source>
        <translation>Metin okunuyor</translation>
    </message>
    <message>
        <source>Cleaning text</source>
        <translation>Metin temizleniyor</translation>
    </message>
    <message>
        <source>Reading the package</source>
        <translation>Paket okunuyor</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CorpusPage</name>
    <message>
        <source>Start with text</source>
        <translation>Metinle başlayın</translation>
    </message>
    <message>
        <source>A corpus is the text that your model learns from: books, notes or manuals, in one language or several. Import files or a folder, or drop them here.</source>
        <translation>Derlem, modelinizin öğreneceği metindir: kitaplar, notlar, kılavuzlar; tek dilde ya da birkaç dilde. Dosyaları ya da bir klasörü içe aktarın veya buraya bırakın.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dosya içe aktar…</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Derlem</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>Klasör içe aktar…</translation>
    </message>
    <message>
        <source>Import text</source>
        <translation>Metin içe aktar</translation>
    </message>
    <message>
        <source>Import every text file of a folder</source>
        <translation>Bir klasördeki tüm metin dosyalarını içe aktar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Sözcük</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Karakter</translation>
    </message>
    <message>
        <source>Held-out lines</source>
        <translation>Ayrılmış satır</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>Files of the corpus</source>
        <translation>Derlemin dosyaları</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>Lines by length in bytes</source>
        <translation>Bayt uzunluğuna göre satırlar</translation>
    </message>
    <message>
        <source>Most frequent words</source>
        <translation>En sık sözcükler</translation>
    </message>
    <message>
        <source>Held-out fraction</source>
        <translation>Ayrılmış pay</translation>
    </message>
    <message>
        <source>The model never trains on these lines, which are chosen in runs of up to 64 neighbouring lines. Their loss shows whether the model generalizes or only memorizes the training text.</source>
        <translation>Model, 64 satıra kadar komşu satırlardan oluşan diziler halinde seçilen bu satırlarla hiç eğitilmez. Bunlardaki kayıp, modelin genelleme mi yaptığını yoksa eğitim metnini mi ezberlediğini gösterir.</translation>
    </message>
    <message>
        <source>%1 % of lines</source>
        <translation>satırların %%1</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Ayrılmış</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Ayırmanın tohumu</translation>
    </message>
    <message>
        <source>This number determines which lines are held out. The same seed always selects the same lines.</source>
        <translation>Hangi satırların ayrılacağını bu sayı belirler. Aynı tohum her zaman aynı satırları seçer.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Uygula</translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation>henüz metin yok</translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 dosya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 satır</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>%1 boş</translation>
    </message>
    <message>
        <source>%1 letters · %2 spaces · %3 punctuation · %4 digits · %5 other</source>
        <translation>%1 harf · %2 boşluk · %3 noktalama · %4 rakam · %5 diğer</translation>
    </message>
    <message>
        <source>Removing a file</source>
        <translation>Dosya kaldırılıyor</translation>
    </message>
    <message>
        <source>Splitting the corpus</source>
        <translation>Derlem ayrılıyor</translation>
    </message>
    <message>
        <source>This project holds out single lines, as version 0.1.0 did, which have no neighbours to be understood from. Apply makes a new split; the runs made before cannot be resumed with it.</source>
        <translation>Bu projede, 0.1.0 sürümündeki gibi, tek tek satırlar ayrılmış; onları anlaşılır kılacak komşuları yok. Uygula yeni bir bölme yapar; önceki koşular onunla sürdürülemez.</translation>
    </message>
    <message>
        <source>Held-out text</source>
        <translation>Ayrılmış metin</translation>
    </message>
    <message>
        <source>Sequences of characters between white space. The Tokenizer page separates punctuation from words, so it counts more.</source>
        <translation>Boşluklar arasındaki karakter dizileri. Belirteçleyici sayfası noktalama işaretlerini sözcüklerden ayırır, bu yüzden daha çok sayar.</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) repeat an earlier one</source>
        <translation>
            <numerusform>%1 satır daha önceki bir satırın aynısı</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletes the copy in the project; for a minute you can undo this. The file that you imported is not touched.</source>
        <translation>Projedeki kopyayı siler; bir dakika boyunca geri alabilirsiniz. İçe aktardığınız özgün dosyaya dokunulmaz.</translation>
    </message>
    <message>
        <source>%1 was removed from the corpus (%2).</source>
        <translation>%1 derlemden çıkarıldı (%2).</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CorpusSources</name>
    <message>
        <source>Other sources</source>
        <translation>Başka kaynaklar</translation>
    </message>
    <message>
        <source>From the web…</source>
        <translation>Web’den…</translation>
    </message>
    <message>
        <source>Paste text…</source>
        <translation>Metin yapıştır…</translation>
    </message>
    <message>
        <source>Import from the web</source>
        <translation>Web’den içe aktar</translation>
    </message>
    <message>
        <source>The address of a text, a book or an archive; it begins with https://</source>
        <translation>Bir metnin, kitabın ya da arşivin https:// ile başlayan adresi</translation>
    </message>
    <message>
        <source>Download without encryption?</source>
        <translation>Şifrelemeden indirilsin mi?</translation>
    </message>
    <message>
        <source>The address begins with http://. What comes from it is not encrypted, and anybody on the way can read and change it.</source>
        <translation>Adres http:// ile başlıyor. Oradan gelen şifreli değildir; yoldaki herkes onu okuyup değiştirebilir.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>İndir</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Yapıştırılan metin</translation>
    </message>
    <message>
        <source>Imports a text from the web, from a package of Debian or from the clipboard.</source>
        <translation>Web’den, bir Debian paketinden ya da panodan bir metin içe aktarır.</translation>
    </message>
    <message>
        <source>Texts of Debian packages…</source>
        <translation>Debian paketlerindeki metinler…</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CoveragePanel</name>
    <message>
        <source>Lines</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Sözcük</translation>
    </message>
    <message>
        <source>Sequences of characters between white space.</source>
        <translation>Boşluklar arasındaki karakter dizileri.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens per word</source>
        <translation>Sözcük başına token</translation>
    </message>
    <message>
        <source>The average number of tokens that a word is split into. A much larger number for the held-out text shows that the vocabulary is overfitted to the training text.</source>
        <translation>Bir sözcüğün bölündüğü ortalama token sayısı. Ayrılmış metinde çok daha büyük olması, sözlüğün eğitim metnine aşırı uyduğunu gösterir.</translation>
    </message>
    <message>
        <source>Bytes per token</source>
        <translation>Token başına bayt</translation>
    </message>
    <message>
        <source>The average number of bytes of text in a token. More bytes per token mean shorter sequences.</source>
        <translation>Bir tokendaki ortalama metin miktarı, bayt olarak. Token başına çok bayt, kısa diziler demektir.</translation>
    </message>
    <message>
        <source>Words encoded as one token</source>
        <translation>Tek tokenla kodlanan sözcükler</translation>
    </message>
    <message>
        <source>Partial characters</source>
        <translation>Bölünmüş karakterler</translation>
    </message>
    <message>
        <source>Single-byte tokens outside ASCII. They belong to characters that the vocabulary cannot encode as one token.</source>
        <translation>ASCII dışındaki tek baytlık tokenlar. Sözlüğün tek tokenla kodlayamadığı karakterlere aittir.</translation>
    </message>
    <message>
        <source>Tokens without training data</source>
        <translation>Eğitim verisi olmayan tokenlar</translation>
    </message>
    <message>
        <source>Tokens that do not occur in the training text. The model cannot learn an embedding for them.</source>
        <translation>Eğitim metninde geçmeyen tokenlar. Model bunlar için bir gömme öğrenemez.</translation>
    </message>
    <message>
        <source>Training text and held-out text</source>
        <translation>Eğitim metni ve ayrılmış metin</translation>
    </message>
    <message>
        <source>Coverage of training text and held-out text</source>
        <translation>Eğitim metninin ve ayrılmış metnin kapsanması</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Ayrılmış</translation>
    </message>
    <message>
        <source>Length of tokens in bytes</source>
        <translation>Tokenların bayt uzunluğu</translation>
    </message>
    <message>
        <source>In the vocabulary: each token counted once</source>
        <translation>Sözlükte: her token bir kez sayılır</translation>
    </message>
    <message>
        <source>In the corpus: each occurrence counted</source>
        <translation>Derlemde: her geçiş ayrı sayılır</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CurveExport</name>
    <message>
        <source>Table (CSV)</source>
        <translation>Tablo (CSV)</translation>
    </message>
    <message>
        <source>A row for each step, for spreadsheets and scripts.</source>
        <translation>Her adım için bir satır; hesap tabloları ve betikler için.</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>An event file in a folder that TensorBoard opens as a run.</source>
        <translation>TensorBoard’un koşu olarak açtığı bir klasörde olay dosyası.</translation>
    </message>
    <message>
        <source>Export the curves of %1</source>
        <translation>%1 eğrilerini dışa aktar</translation>
    </message>
    <message>
        <source>Table of values (*.csv)</source>
        <translation>Değerler tablosu (*.csv)</translation>
    </message>
    <message>
        <source>Folder for TensorBoard</source>
        <translation>TensorBoard için klasör</translation>
    </message>
    <message>
        <source>Exporting curves</source>
        <translation>Eğriler dışa aktarılıyor</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CurveView</name>
    <message>
        <source>%1 at %2</source>
        <translation>%2 noktasında %1</translation>
    </message>
    <message>
        <source>%1: first %2, last %3, selected %4</source>
        <translation>%1: ilk %2, son %3, seçili %4</translation>
    </message>
</context>
<context>
    <name>kantai::ui::DraftConfig</name>
    <message numerus="yes">
        <source>Suggested for your text (%1) and this computer (%n core(s), %2): after about %3 of training it knows more than how frequent each word is.</source>
        <translation>
            <numerusform>Metniniz (%1) ve bu bilgisayar (%n çekirdek, %2) için önerilir: yaklaşık %3 eğitimden sonra her sözcüğün sıklığından fazlasını bilir.</numerusform>
        </translation>
    </message>
    <message>
        <source>A larger model would learn so little text by heart.</source>
        <translation>Daha büyük bir model bu kadar az metni ezberlerdi.</translation>
    </message>
    <message>
        <source>KantaiBERT would take about %1 to get there.</source>
        <translation>KantaiBERT’in bu düzeye ulaşması yaklaşık %1 sürer.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n dakika</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::EmbeddingsView</name>
    <message>
        <source>Here you find the words that the model treats alike, and a map of its vocabulary. Train a model first; its first checkpoint can be examined while the training is running.</source>
        <translation>Burada modelin benzer gördüğü sözcükleri ve sözlüğünün bir haritasını bulursunuz. Önce bir model eğitin; ilk kontrol noktası, eğitim sürerken incelenebilir.</translation>
    </message>
    <message>
        <source>Nearest tokens</source>
        <translation>En yakın tokenlar</translation>
    </message>
    <message>
        <source>Word to look up</source>
        <translation>Aranacak sözcük</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>Bir sözcük yazın</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Bul</translation>
    </message>
    <message>
        <source>Nearest tokens with their cosine</source>
        <translation>En yakın tokenlar ve kosinüsleri</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinüs</translation>
    </message>
    <message>
        <source>Map of the vocabulary</source>
        <translation>Sözlüğün haritası</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Yakınlaştır</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uzaklaştır</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Sığdır</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Haritanın tümünü göster</translation>
    </message>
    <message>
        <source>Reading the word table…</source>
        <translation>Sözcük tablosu okunuyor…</translation>
    </message>
    <message>
        <source>The tokens whose rows point most in the direction of &quot;%1&quot;. Choose one with Enter to continue from it.</source>
        <translation>Satırları en çok &quot;%1&quot; yönünü gösteren tokenlar. Birinden devam etmek için Enter ile seçin.</translation>
    </message>
    <message numerus="yes">
        <source>The vocabulary has this word in %n pieces: %1. Its neighbours are those of their mean.</source>
        <translation>
            <numerusform>Bu sözcük sözlükte %n parça hâlinde: %1. Komşuları, parçaların ortalamasının komşularıdır.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a word, or click a point of the map.</source>
        <translation>Bir sözcük yazın ya da haritada bir noktaya tıklayın.</translation>
    </message>
    <message>
        <source>The first %1 tokens of the vocabulary, about the most frequent ones (stronger colour: earlier). The axes are the two principal components, with %2 and %3 of the variance.</source>
        <translation>Sözlüğün ilk %1 tokenı, aşağı yukarı en sık geçenler (daha güçlü renk: daha önce). Eksenler, varyansın %2 ve %3 kadarını taşıyan iki temel bileşendir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Explanations</name>
    <message>
        <source>The imported files and how much text each contributes to the corpus. Select a file to preview or remove it.</source>
        <translation>İçe aktarılan dosyalar ve her birinin derleme kattığı metin miktarı. Önizlemek ya da kaldırmak için bir dosya seçin.</translation>
    </message>
    <message>
        <source>The first lines of the selected file exactly as the model trains on them. Use them to check the encoding and the cleaning.</source>
        <translation>Seçilen dosyanın ilk satırları, modelin eğitildiği biçimiyle. Kodlamanın ve temizliğin doğruluğunu bunlardan denetleyin.</translation>
    </message>
    <message>
        <source>The fraction of lines that the model never trains on, chosen in runs of neighbouring lines. The loss on them shows whether the model generalizes or only memorizes the training text; a held-out line that also occurs in the training text is not evaluated.</source>
        <translation>Modelin hiç eğitilmediği, komşu satırlardan oluşan diziler halinde seçilen satırların oranı. Bunlardaki kayıp, modelin genelleme mi yaptığını yoksa eğitim metnini mi ezberlediğini gösterir; eğitim metninde de geçen ayrılmış bir satır değerlendirilmez.</translation>
    </message>
    <message>
        <source>The seed that determines which lines are held out. The same seed always selects the same lines.</source>
        <translation>Hangi satırların ayrılacağını belirleyen tohum. Aynı tohum her zaman aynı satırları seçer.</translation>
    </message>
    <message>
        <source>The number of merges applied to the sentence. Drag the slider to see how bytes are merged into words.</source>
        <translation>Cümleye uygulanan birleştirmelerin sayısı. Baytların sözcüklere nasıl birleştiğini görmek için kaydırıcıyı sürükleyin.</translation>
    </message>
    <message>
        <source>All merges in the order in which they were learned. Select one to apply the merges up to it.</source>
        <translation>Öğrenilme sırasıyla bütün birleştirmeler. Birini seçince ona kadarki birleştirmeler uygulanır.</translation>
    </message>
    <message>
        <source>Type part of a token or an id. The table shows only the matching tokens.</source>
        <translation>Bir tokenın bir parçasını ya da bir kimlik yazın. Tablo yalnızca eşleşen tokenları gösterir.</translation>
    </message>
    <message>
        <source>All tokens with their ids, bytes and frequencies in the corpus. Click a column heading to sort by it.</source>
        <translation>Kimlikleri, baytları ve derlemdeki sıklıklarıyla bütün tokenlar. Sıralamak için bir sütun başlığına tıklayın.</translation>
    </message>
    <message>
        <source>How compactly the vocabulary encodes the training text and the held-out text. Similar values mean that the vocabulary generalizes to new text.</source>
        <translation>Sözlüğün eğitim metnini ve ayrılmış metni ne kadar kısa kodladığı. Yakın değerler, sözlüğün yeni metne genellendiği anlamına gelir.</translation>
    </message>
    <message>
        <source>The tokenizer to compare with. It can be one that you trained with another vocabulary size or one that you imported.</source>
        <translation>Karşılaştırılacak tokenlaştırıcı. Başka bir sözlük boyutuyla eğittiğiniz ya da içe aktardığınız biri olabilir.</translation>
    </message>
    <message>
        <source>The text that both tokenizers encode. Fewer tokens for the same text mean shorter sequences and faster training.</source>
        <translation>İki tokenlaştırıcının da kodladığı metin. Aynı metin için daha az token, daha kısa diziler ve daha hızlı eğitim demektir.</translation>
    </message>
    <message>
        <source>Statistics of both tokenizers side by side. Tokens per word are measured on the corpus of the project.</source>
        <translation>İki tokenlaştırıcının yan yana istatistikleri. Sözcük başına token, projenin derleminde ölçülür.</translation>
    </message>
    <message>
        <source>The most recent merges, newest first. Early merges join letters; later ones form complete words.</source>
        <translation>En son yapılan birleştirmeler, en yenisi üstte. İlk birleştirmeler harfleri birleştirir, sonrakiler bütün sözcükler oluşturur.</translation>
    </message>
    <message>
        <source>A complete model configuration, from tiny to large. Start from a preset and change individual values below.</source>
        <translation>Küçükten büyüğe eksiksiz model yapılandırmaları. Bir hazır ayarla başlayıp değerleri aşağıda tek tek değiştirin.</translation>
    </message>
    <message>
        <source>The training run whose curves and values are shown. The project keeps every run.</source>
        <translation>Eğrileri ve değerleri gösterilen eğitim koşusu. Proje bütün koşuları saklar.</translation>
    </message>
    <message>
        <source>A pinned sentence with a mask. The bars show the most probable answers of the model at the latest evaluation.</source>
        <translation>Sabitlenmiş, maskeli bir cümle. Çubuklar modelin son değerlendirmedeki en olası yanıtlarını gösterir.</translation>
    </message>
    <message>
        <source>The quantity on the horizontal axis. Use time to compare speed, and tokens to compare how efficiently runs learn from data.</source>
        <translation>Yatay eksendeki nicelik. Hızı karşılaştırmak için süreyi, koşuların veriden ne kadar verimli öğrendiğini karşılaştırmak için tokenı seçin.</translation>
    </message>
    <message>
        <source>Uses a logarithmic horizontal axis. It gives more space to the first steps, where the loss changes most.</source>
        <translation>Logaritmik yatay eksen kullanır. Kaybın en çok değiştiği ilk adımlara daha çok yer ayırır.</translation>
    </message>
    <message>
        <source>Uses a logarithmic vertical axis. It makes small improvements late in a run visible.</source>
        <translation>Logaritmik düşey eksen kullanır. Koşunun sonlarındaki küçük iyileşmeleri görünür kılar.</translation>
    </message>
    <message>
        <source>The strength of the exponential smoothing of the curves. The pale line shows the unsmoothed values.</source>
        <translation>Eğrilere uygulanan üstel yumuşatmanın gücü. Soluk çizgi yumuşatılmamış değerleri gösterir.</translation>
    </message>
    <message>
        <source>The saved checkpoints with their losses and the reason why each is kept. Select one to evaluate, pin, annotate or delete it.</source>
        <translation>Kayıpları ve saklanma nedenleriyle kaydedilmiş kontrol noktaları. Değerlendirmek, sabitlemek, not eklemek ya da silmek için birini seçin.</translation>
    </message>
    <message>
        <source>A sentence in which &lt;mask&gt; marks the word to predict. Press Enter to run the model.</source>
        <translation>Tahmin edilecek sözcüğün yerinde &lt;mask&gt; bulunan bir cümle. Modeli çalıştırmak için Enter’a basın.</translation>
    </message>
    <message>
        <source>The checkpoint of the model to use. Later checkpoints have been trained for longer.</source>
        <translation>Kullanılacak kontrol noktası. Sonraki kontrol noktaları daha uzun eğitilmiştir.</translation>
    </message>
    <message>
        <source>The words to score, separated by commas. Leave the field empty to score every token of the vocabulary.</source>
        <translation>Puanlanacak sözcükler, virgülle ayrılmış. Sözlükteki bütün tokenlar için alanı boş bırakın.</translation>
    </message>
    <message>
        <source>The number of most probable answers to list. The remaining probability is distributed over all other tokens.</source>
        <translation>Sıralanacak en olası yanıtların sayısı. Kalan olasılık öteki bütün tokenlara dağılır.</translation>
    </message>
    <message>
        <source>The previous sentences, newest first. Select one to run it again.</source>
        <translation>Önceki cümleler, en yenisi üstte. Yeniden çalıştırmak için birini seçin.</translation>
    </message>
    <message>
        <source>One attention head of the layer, or the mean of all heads. Each head has learned its own attention weights.</source>
        <translation>Katmanın bir dikkat başı ya da bütün başların ortalaması. Her baş kendi dikkat ağırlıklarını öğrenmiştir.</translation>
    </message>
    <message>
        <source>The second checkpoint, which predicts the same sentence. The bars of both use the same scale.</source>
        <translation>Aynı cümleyi tahmin eden ikinci kontrol noktası. İkisinin çubukları aynı ölçeği kullanır.</translation>
    </message>
    <message>
        <source>A checkpoint of the run. Move the slider to see how the answers changed during training.</source>
        <translation>Koşunun bir kontrol noktası. Yanıtların eğitim boyunca nasıl değiştiğini görmek için kaydırıcıyı oynatın.</translation>
    </message>
    <message>
        <source>The name of the project and of its folder. Any valid folder name is allowed.</source>
        <translation>Projenin ve klasörünün adı. Geçerli her klasör adı kullanılabilir.</translation>
    </message>
    <message>
        <source>The folder in which the project folder is created. Its disk needs space for the text and all checkpoints.</source>
        <translation>Proje klasörünün içinde oluşturulacağı klasör. Diskinde metin ve bütün kontrol noktaları için yer olmalıdır.</translation>
    </message>
    <message>
        <source>The length of the training in the selected unit. Longer training helps until the held-out loss stops falling.</source>
        <translation>Seçilen birimle eğitimin uzunluğu. Daha uzun eğitim, ayrılmış kayıp düşmeyi bırakana dek yararlıdır.</translation>
    </message>
    <message>
        <source>An epoch is one pass over the training text; a step is one optimizer update of the weights. With minutes, the run ends when the time is used up.</source>
        <translation>Dönem, eğitim metni üzerinden bir geçiş; adım, eniyileyicinin ağırlıkları bir kez güncellemesidir. Dakika seçilirse koşu, süre dolunca biter.</translation>
    </message>
    <message>
        <source>The number of sequences in a batch. Larger batches give less noisy gradients but need more memory and time per step.</source>
        <translation>Bir yığındaki dizi sayısı. Büyük yığınların gradyanları daha az gürültülüdür ama adım başına daha çok bellek ve süre ister.</translation>
    </message>
    <message>
        <source>The number of batches whose gradients are accumulated before one optimizer step. It has the effect of a larger batch without its memory.</source>
        <translation>Bir eniyileyici adımından önce gradyanları biriktirilen yığın sayısı. Daha büyük bir yığının etkisini, onun belleği olmadan sağlar.</translation>
    </message>
    <message>
        <source>The maximum sequence length in tokens. Longer sequences give the model more context but take more time and memory.</source>
        <translation>Token olarak en büyük dizi uzunluğu. Uzun diziler modele daha çok bağlam verir ama daha çok süre ve bellek ister.</translation>
    </message>
    <message>
        <source>The probability with which each activation is set to zero during training. Dropout reduces overfitting on a small corpus.</source>
        <translation>Eğitim sırasında her aktivasyonun sıfırlanma olasılığı. Seyreltme, küçük bir derlemde aşırı uymayı azaltır.</translation>
    </message>
    <message>
        <source>The peak learning rate of AdamW, reached after the warmup. If it is too low, the model learns slowly; if it is too high, the training diverges.</source>
        <translation>AdamW’nin ısınmadan sonra ulaştığı en yüksek öğrenme oranı. Çok düşükse model yavaş öğrenir, çok yüksekse eğitim ıraksar.</translation>
    </message>
    <message>
        <source>How the learning rate decreases after its peak. A low rate at the end of the training usually lowers the final loss.</source>
        <translation>Öğrenme oranının tepe değerinden sonra nasıl azalacağı. Eğitimin sonunda düşük bir oran, son kaybı genellikle düşürür.</translation>
    </message>
    <message>
        <source>The fraction of the training during which the learning rate rises linearly from zero to its peak. Warmup keeps the first steps stable.</source>
        <translation>Öğrenme oranının sıfırdan tepe değerine doğrusal olarak çıktığı eğitim payı. Isınma, ilk adımların kararlı olmasını sağlar.</translation>
    </message>
    <message>
        <source>The decoupled weight decay of AdamW, which shrinks the weights slightly at each step. It regularizes the model; biases and layer norms are excluded.</source>
        <translation>AdamW’nin ayrık ağırlık sönümü; her adımda ağırlıkları biraz küçültür. Modeli düzenlileştirir; bias terimlerine ve katman normalleştirmesine uygulanmaz.</translation>
    </message>
    <message>
        <source>The maximum global norm of the gradient; larger gradients are scaled down to it. Clipping keeps an unusual batch from destabilizing the training.</source>
        <translation>Gradyanın en büyük toplam normu; daha büyük gradyanlar bu değere ölçeklenir. Kırpma, olağandışı bir yığının eğitimi bozmasını önler.</translation>
    </message>
    <message>
        <source>The number format of the inputs of matrix products: float32, or bf16, which is faster on processors with bf16 instructions. Master weights and accumulation are float32 in both cases.</source>
        <translation>Matris çarpımlarının girdilerinin sayı biçimi: float32 ya da bf16 komutları olan işlemcilerde daha hızlı olan bf16. Ana ağırlıklar ve biriktirme iki durumda da float32’dir.</translation>
    </message>
    <message>
        <source>The seed of all random choices of the run: initial weights, order, masks and dropout. With the same seed, options and number of threads, a run is reproduced bit for bit.</source>
        <translation>Koşunun bütün rastgele seçimlerinin tohumu: başlangıç ağırlıkları, sıra, maskeler ve seyreltme. Aynı tohum, seçenekler ve iş parçacığı sayısıyla koşu bitine dek aynen yinelenir.</translation>
    </message>
    <message>
        <source>The number of steps between evaluations on the held-out text. Frequent evaluations show more detail but slow down the training; the automatic setting uses at most 5 % of the time.</source>
        <translation>Ayrılmış metinde yapılan değerlendirmeler arasındaki adım sayısı. Sık değerlendirme daha çok ayrıntı gösterir ama eğitimi yavaşlatır; otomatik ayar sürenin en çok yüzde 5’ini kullanır.</translation>
    </message>
    <message>
        <source>The number of steps between checkpoints. The best and the latest checkpoint are always kept.</source>
        <translation>Kontrol noktaları arasındaki adım sayısı. En iyi ve en son kontrol noktası her zaman saklanır.</translation>
    </message>
    <message>
        <source>The number of interval checkpoints to keep. Older ones are deleted; pinned checkpoints are never deleted.</source>
        <translation>Saklanacak ara kontrol noktalarının sayısı. Eskileri silinir; sabitlenenler hiç silinmez.</translation>
    </message>
    <message>
        <source>The number of processor threads that train the model. Leave one core free to keep the computer responsive during training.</source>
        <translation>Modeli eğiten işlemci iş parçacığı sayısı. Eğitim sırasında bilgisayarı rahat kullanmak için bir çekirdeği boş bırakın.</translation>
    </message>
    <message>
        <source>What to do when the loss explodes or becomes NaN or infinite. The run either ends, keeping its last good checkpoint, or skips the affected steps.</source>
        <translation>Kayıp aşırı büyüdüğünde, NaN ya da sonsuz olduğunda ne yapılacağı. Koşu ya son sağlam kontrol noktasını koruyarak biter ya da bozuk adımları atlar.</translation>
    </message>
    <message>
        <source>The results of the checks before the start: disk, memory, tokenizer and corpus. A red entry prevents the start; an orange entry is a warning.</source>
        <translation>Başlamadan önceki denetimlerin sonuçları: disk, bellek, tokenlaştırıcı ve derlem. Kırmızı satır başlamayı engeller, turuncu satır uyarıdır.</translation>
    </message>
    <message>
        <source>The command that starts the same training from a terminal. Copy it to repeat the run on another computer.</source>
        <translation>Aynı eğitimi uçbirimden başlatan komut. Koşuyu başka bir bilgisayarda yinelemek için kopyalayın.</translation>
    </message>
    <message>
        <source>The projects that you opened recently, newest first. Select one to open it.</source>
        <translation>Son açtığınız projeler, en yenisi üstte. Açmak için birini seçin.</translation>
    </message>
    <message>
        <source>The minimum severity of the messages shown. A problem is an error; a warning is something that may cause one.</source>
        <translation>Gösterilen iletilerin en düşük önem düzeyi. Sorun bir hatadır; uyarı ise hataya yol açabilecek bir durumdur.</translation>
    </message>
    <message>
        <source>Shows only the lines that contain this text. The other lines are hidden but not deleted.</source>
        <translation>Yalnızca bu metni içeren satırları gösterir. Öteki satırlar gizlenir ama silinmez.</translation>
    </message>
    <message>
        <source>All messages since the program started, newest last. Copy or save them when you report a problem.</source>
        <translation>Program başladığından beri gelen bütün iletiler, en yenisi sonda. Bir sorunu bildirirken kopyalayın ya da kaydedin.</translation>
    </message>
    <message>
        <source>Ends the run when so many evaluations in a row have brought no better held-out loss: the model then learns the training text by heart. The best checkpoint is kept; off trains to the end.</source>
        <translation>Bu sayıda ardışık değerlendirme daha iyi bir ayrılmış kayıp getirmediğinde koşuyu bitirir: model artık eğitim metnini ezberliyordur. En iyi kontrol noktası saklanır; kapalıyken eğitim sonuna dek sürer.</translation>
    </message>
    <message>
        <source>Leaves the lowest and the highest hundredth of the values out of the vertical axis where they lie far from the others. Small triangles mark where values lie beyond the axis.</source>
        <translation>Ötekilerden çok uzaktaysalar, en küçük ve en büyük yüzde birlik değerleri dikey eksenin dışında bırakır. Küçük üçgenler, eksenin dışında kalan değerlerin yerini gösterir.</translation>
    </message>
    <message>
        <source>What this small plot shows of the run. Every step records the learning rate, the norm of the gradient, its tokens, the memory of the program and the time of its parts.</source>
        <translation>Bu küçük grafiğin koşuya ilişkin neyi gösterdiği. Her adım öğrenme oranını, gradyanın normunu, tokenlarını, programın belleğini ve bölümlerinin süresini kaydeder.</translation>
    </message>
    <message>
        <source>The runs that are trained one after another, in this order, and below a line for each sweep its runs. Select one to move it, duplicate it or remove it.</source>
        <translation>Bu sırayla art arda eğitilecek koşular; her tarama için bir satır ve altında koşuları. Taşımak, çoğaltmak ya da çıkarmak için birini seçin.</translation>
    </message>
    <message>
        <source>Whether to keep the model of about ten steps a decade: 1, 2, 4, 8, 10, 13, … With them the run can be replayed from its first step. They hold weights only, so no run resumes from them.</source>
        <translation>Adım sayısı on katına çıkana dek yaklaşık on adımın modelinin saklanıp saklanmayacağı: 1, 2, 4, 8, 10, 13, … Bunlarla koşu ilk adımından başlayarak yeniden oynatılabilir. Yalnızca ağırlıkları içerirler; koşu bunlardan sürdürülmez.</translation>
    </message>
    <message>
        <source>All tensors of the model in groups, with their shapes, parameter counts and shares of the model. The counts add up to the number of parameters in the last row.</source>
        <translation>Modelin bütün tensörleri, gruplar hâlinde; biçimleri, parametre sayıları ve modeldeki paylarıyla. Sayıların toplamı son satırdaki parametre sayısıdır.</translation>
    </message>
    <message>
        <source>The model from its input at the left to its output at the right; the area of each block is its number of parameters. Choose a block with the mouse or the arrow keys to see its tensors only, and press Escape to see all of them.</source>
        <translation>Soldaki girdisinden sağdaki çıktısına kadar model; her bloğun alanı parametre sayısıdır. Yalnızca bir bloğun tensörlerini görmek için bloğu fareyle ya da ok tuşlarıyla seçin, hepsini görmek için Esc’ye basın.</translation>
    </message>
    <message>
        <source>The checkpoint whose weights are examined. Best is the one with the lowest held-out loss of all runs.</source>
        <translation>Ağırlıkları incelenen kontrol noktası. En iyi, bütün koşular içinde ayrılmış kaybı en düşük olandır.</translation>
    </message>
    <message>
        <source>The model of this checkpoint, drawn to scale. Choose a block to see how the numbers of its first tensor are distributed.</source>
        <translation>Bu kontrol noktasının ölçekli çizilmiş modeli. İlk tensörünün sayılarının nasıl dağıldığını görmek için bir blok seçin.</translation>
    </message>
    <message>
        <source>The tensors of this checkpoint. Choose one to see how its numbers are distributed.</source>
        <translation>Bu kontrol noktasının tensörleri. Sayılarının nasıl dağıldığını görmek için birini seçin.</translation>
    </message>
    <message>
        <source>How often each value occurs in the tensor; the dashed line is the mean. Most weights begin as a narrow bell around zero, and training makes it wider.</source>
        <translation>Tensörde her değerin ne sıklıkta geçtiği; kesikli çizgi ortalamadır. Ağırlıkların çoğu sıfır çevresinde dar bir çan eğrisiyle başlar, eğitim onu genişletir.</translation>
    </message>
    <message>
        <source>A word, or a token as the vocabulary writes it. Words that the vocabulary does not have are looked up by the mean of their pieces.</source>
        <translation>Bir sözcük ya da sözlükte yazıldığı gibi bir token. Sözlükte olmayan sözcükler, parçalarının ortalamasıyla aranır.</translation>
    </message>
    <message>
        <source>The ten tokens whose rows in the word table have the greatest cosine to that of the word: 1 is the same direction, 0 none in common. Press Enter to look up a neighbour.</source>
        <translation>Sözcük tablosundaki satırlarının, sözcüğünkiyle kosinüsü en büyük olan on token: 1 aynı yön, 0 ortak yön yok demektir. Bir komşuyu aramak için Enter’a basın.</translation>
    </message>
    <message>
        <source>Each point is a token, placed by the two principal components of its row in the word table. Zoom with the wheel or with + and -, move with the mouse or the arrow keys, and click a point to see its neighbours.</source>
        <translation>Her nokta, sözcük tablosundaki satırının iki temel bileşenine göre yerleştirilmiş bir tokendır. Tekerlekle ya da + ve - ile yakınlaştırın, fareyle ya da ok tuşlarıyla kaydırın, komşularını görmek için bir noktaya tıklayın.</translation>
    </message>
    <message>
        <source>A step of the run. Move it, or press Play, and the plots mark the step and the probe shows the answers of that time; the diamonds are landmarks, such as the step at which an answer first led.</source>
        <translation>Koşunun bir adımı. Onu kaydırın ya da Oynat&apos;a basın: grafikler adımı işaretler, yoklama da o andaki yanıtları gösterir; karolar, bir yanıtın ilk kez öne geçtiği adım gibi kilometre taşlarıdır.</translation>
    </message>
    <message>
        <source>The same tensor at up to 40 snapshots and checkpoints of the run, the oldest at the top. The arrow keys or the pointer choose one and show its figures.</source>
        <translation>Aynı tensör, koşunun en çok 40 anlık görüntüsünde ve kontrol noktasında; en eskisi üstte. Ok tuşları ya da imleç birini seçer ve değerlerini gösterir.</translation>
    </message>
    <message>
        <source>The first sequences of the batch as the model sees them; boxes are the tokens that were chosen. Filled ones were masked, dashed ones replaced by a random token, underlined ones kept; below each stands what was there, with a tick where the best guess of the model is right.</source>
        <translation>Yığının ilk dizileri, modelin gördüğü biçimiyle; kutular seçilen tokenlardır. Dolu olanlar maskelendi, kesiklilerin yerine rastgele bir token kondu, altı çizililer değişmedi; her birinin altında aslında ne olduğu yazar, modelin en iyi tahmini doğruysa bir onay imiyle.</translation>
    </message>
    <message>
        <source>The model configuration to train. Small models give first useful predictions after about a minute; KantaiBERT, with 83.5 million parameters, needs about ten minutes on two cores.</source>
        <translation>Eğitilecek model yapılandırması. Küçük modeller ilk anlamlı tahminleri yaklaşık bir dakikada verir; 83,5 milyon parametreli KantaiBERT iki çekirdekte yaklaşık on dakika ister.</translation>
    </message>
    <message>
        <source>“Line by line” makes each line one sequence, truncated at the block size, as in the KantaiBERT recipe. “Packed blocks” joins consecutive lines into sequences of the full block size, so that no text is truncated and no padding is needed.</source>
        <translation>“Satır satır”, KantaiBERT tarifindeki gibi her satırı blok boyutunda kesilen bir dizi yapar. “Dolu bloklar” ardışık satırları tam blok boyutunda dizilere birleştirir; metin kesilmez, dolgu gerekmez.</translation>
    </message>
    <message>
        <source>The fraction of tokens that the model must predict. The KantaiBERT recipe uses 15 %; a higher rate gives more training signal per sequence but less context for each prediction.</source>
        <translation>Modelin tahmin etmesi gereken tokenların oranı. KantaiBERT tarifi yüzde 15 kullanır; daha yüksek bir oran dizi başına daha çok öğrenme sinyali, ama her tahmin için daha az bağlam verir.</translation>
    </message>
    <message>
        <source>Minimal pairs, sentences of which one is right and one is wrong, that are scored at the evaluations. They take at most 2 % of the time; the share of right ones is a curve of the training.</source>
        <translation>Değerlendirmelerde puanlanan en küçük çiftler, yani biri doğru biri yanlış cümleler. Sürenin en çok yüzde ikisini alırlar; bilinenlerin payı eğitimin bir eğrisidir.</translation>
    </message>
    <message>
        <source>The pairs of sentences to score: those that come with the Studio, or a file of your own. A file holds JSON lines with sentence_good, sentence_bad and phenomenon, or a table of these columns.</source>
        <translation>Puanlanacak cümle çiftleri: programla gelenler ya da kendi dosyanız. Dosya sentence_good, sentence_bad ve phenomenon alanlı JSON satırları ya da bu sütunları olan bir tablo içerir.</translation>
    </message>
    <message>
        <source>How a sentence gets its score. Each token alone masks one token at a time; within words, left to right masks the later tokens of its word too, so that a word of several tokens gains nothing from its own pieces.</source>
        <translation>Bir cümlenin puanını nasıl aldığı. Her token tek başına seçeneği her seferinde bir tokenı maskeler; sözcük içinde soldan sağa seçeneği sözcüğün sonraki tokenlarını da maskeler, böylece birkaç tokenlık bir sözcük kendi parçalarından yararlanamaz.</translation>
    </message>
    <message>
        <source>How many pairs of each phenomenon the model gets right, with the 95 % interval and the line of chance. Select one to see its pairs only.</source>
        <translation>Modelin her olguda kaç çifti bildiği, yüzde 95 güven aralığı ve şans çizgisiyle. Yalnızca çiftlerini görmek için bir olgu seçin.</translation>
    </message>
    <message>
        <source>The pairs, with how much likelier the model finds the right sentence, in nats. Select one to see the surprisal of each word in both sentences.</source>
        <translation>Çiftler ve modelin doğru cümleyi nat olarak ne kadar daha olası bulduğu. İki cümledeki her sözcüğün şaşırtıcılığını görmek için birini seçin.</translation>
    </message>
    <message>
        <source>The highest learning rate from the next step on. The schedule scales it at each step, as it scaled the one before.</source>
        <translation>Bir sonraki adımdan başlayarak en yüksek öğrenme oranı. Çizelge, öncekinde olduğu gibi, onu her adımda ölçekler.</translation>
    </message>
    <message>
        <source>The steps of the whole run, those that it has included. The schedule stretches to the new length.</source>
        <translation>Şimdiye dek atılanlarla birlikte bütün koşunun adımları. Çizelge yeni uzunluğa yayılır.</translation>
    </message>
    <message>
        <source>The minutes of the whole run, those that it has trained included. The schedule stretches to the new length.</source>
        <translation>Şimdiye dek eğitilenlerle birlikte bütün koşunun dakikaları. Çizelge yeni uzunluğa yayılır.</translation>
    </message>
    <message>
        <source>The runs of the project: how each went, and the options in which they differ. Select one to work with it or two to compare them; a checked run is drawn over the loss on the Training page.</source>
        <translation>Projenin koşuları: her birinin nasıl geçtiği ve ayrıldıkları seçenekler. Üzerinde çalışmak için birini, karşılaştırmak için ikisini seçin; işaretli bir koşu Eğitim sayfasındaki kaybın üstüne çizilir.</translation>
    </message>
    <message>
        <source>Which runs are listed: all, those of a sweep, or a run with its branches. The columns show the options in which the listed runs differ.</source>
        <translation>Hangi koşuların listelendiği: hepsi, bir taramanınkiler ya da bir koşu ile dalları. Sütunlar listelenen koşuların ayrıldığı seçenekleri gösterir.</translation>
    </message>
    <message>
        <source>The options of training and model that differ between the two runs. All others are equal.</source>
        <translation>Eğitimin ve modelin iki koşuda farklı olan seçenekleri. Ötekilerin hepsi aynıdır.</translation>
    </message>
    <message>
        <source>Limits the table to one kind of tokens. Ġ stands for the space before a word, and tokens that are not in the corpus cannot be learned by the model.</source>
        <translation>Tabloyu bir tür tokenla sınırlar. Ġ, bir sözcüğün önündeki boşluğun yerine geçer; derlemde geçmeyen tokenları model öğrenemez.</translation>
    </message>
    <message>
        <source>The lines of the corpus whose tokens the model turns into states most like those of the sentence. The bar is the cosine: 1 is the same direction, 0 none in common.</source>
        <translation>Modelin, tokenlarını cümleninkilere en çok benzeyen durumlara çevirdiği derlem satırları. Çubuk kosinüsü gösterir: 1 aynı yön, 0 ortak bir yön yok demektir.</translation>
    </message>
    <message>
        <source>A text of your choice, of one or several paragraphs. The tokens that the tokenizer splits it into are shown below.</source>
        <translation>Dilediğiniz bir metin, bir ya da birkaç paragraf. Tokenlaştırıcının onu böldüğü tokenlar aşağıda gösterilir.</translation>
    </message>
    <message>
        <source>A checkpoint with the same tokenizer from which the model learns besides the text, usually a larger model. It is loaded beside the model and does not change.</source>
        <translation>Modelin metnin yanında öğrendiği, aynı tokenlaştırıcıyı kullanan kontrol noktası; çoğunlukla daha büyük bir modeldir. Modelin yanında yüklenir ve değişmez.</translation>
    </message>
    <message>
        <source>How much of the loss measures the distance from the probabilities of the teacher. The rest measures, as always, whether the model finds the words of the text.</source>
        <translation>Kaybın ne kadarının öğretmenin olasılıklarına uzaklığı ölçtüğü. Gerisi, her zamanki gibi, modelin metnin sözcüklerini bulup bulmadığını ölçer.</translation>
    </message>
    <message>
        <source>The number by which the logits of model and teacher are divided before their probabilities are compared. Above 1 the less probable words count for more.</source>
        <translation>Olasılıkları karşılaştırılmadan önce model ile öğretmenin logitlerinin bölündüğü sayı. 1’in üstünde daha az olası sözcüklerin ağırlığı artar.</translation>
    </message>
    <message>
        <source>The weight of another loss: how far the similarities of the masked tokens after the last layer are from those in the teacher. The widths of both models may differ.</source>
        <translation>Bir başka kaybın ağırlığı: maskelenen tokenların son katmandan sonraki benzerliklerinin öğretmendekilere uzaklığı. İki modelin genişliği farklı olabilir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::FateLegend</name>
    <message>
        <source>masked %1</source>
        <translation>maskeli %1</translation>
    </message>
    <message>
        <source>random token %1</source>
        <translation>rastgele token %1</translation>
    </message>
    <message>
        <source>kept %1</source>
        <translation>değişmeyen %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::FormDraft</name>
    <message>
        <source>These are your entries from when Kantai Studio ended without closing this window.</source>
        <translation>Bunlar, Kantai Studio bu pencere kapanmadan sona erdiğinde girmiş olduklarınızdır.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Baştan başla</translation>
    </message>
</context>
<context>
    <name>kantai::ui::GalleryDialog</name>
    <message>
        <source>Texts of Debian packages</source>
        <translation>Debian paketlerindeki metinler</translation>
    </message>
    <message>
        <source>These packages of the system hold text that can be imported. Nothing is installed by Kantai Studio, and nothing comes from the network.</source>
        <translation>Sistemin bu paketlerinde içe aktarılabilecek metin vardır. Kantai Studio hiçbir şey kurmaz ve ağdan hiçbir şey almaz.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Sözcük</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisans</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>kurulu değil</translation>
    </message>
    <message>
        <source>Install it in a terminal:</source>
        <translation>Bir uçbirimde kurun:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Yeniden bak</translation>
    </message>
    <message>
        <source>Looks which of the packages are installed now.</source>
        <translation>Paketlerden hangilerinin şimdi kurulu olduğuna bakar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>İçe aktar</translation>
    </message>
    <message>
        <source>Published at %1</source>
        <translation>Yayımlandığı yer: %1</translation>
    </message>
    <message>
        <source>package %1 %2</source>
        <translation>paket %1 %2</translation>
    </message>
    <message>
        <source>its licence in full: %1</source>
        <translation>lisansının tamamı: %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::GradientHeat</name>
    <message>
        <source>Embeddings</source>
        <translation>Gömmeler</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Çıktı başı</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Katman %1</translation>
    </message>
    <message>
        <source>Gradient norms by layer are shown while a training runs; they are not stored.</source>
        <translation>Katmanlara göre gradyan normları eğitim sürerken gösterilir; saklanmaz.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Adım %1: %2</translation>
    </message>
    <message>
        <source>%1, step %2: gradient norm %3</source>
        <translation>%1, adım %2: gradyan normu %3</translation>
    </message>
</context>
<context>
    <name>kantai::ui::GuideWindow</name>
    <message>
        <source>Guide – Kantai Studio</source>
        <translation>Kılavuz – Kantai Studio</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Kılavuzda ara</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>İçindekiler</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Kılavuz</translation>
    </message>
    <message>
        <source>guide.md</source>
        <comment>the name of the guide&apos;s file in this language</comment>
        <translation>guide.tr.md</translation>
    </message>
    <message>
        <source>No match in this guide.</source>
        <translation>Bu kılavuzda bulunamadı.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::HeadOverview</name>
    <message>
        <source>Head %1 of %2</source>
        <translation>%1. baş (toplam %2)</translation>
    </message>
</context>
<context>
    <name>kantai::ui::HeatMap</name>
    <message>
        <source>%1 attends to %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Hint</name>
    <message>
        <source>A batch size of %1 with an accumulation of %2 takes the same steps in about %3.</source>
        <translation>%1 yığın boyutu ve %2 biriktirme aynı adımları yaklaşık %3 bellekle atar.</translation>
    </message>
    <message>
        <source>Choose the folder of a project, or make one with “New project”.</source>
        <translation>Bir projenin klasörünü seçin ya da “Yeni proje” ile bir tane oluşturun.</translation>
    </message>
    <message>
        <source>Import text on the Corpus page first.</source>
        <translation>Önce Derlem sayfasında metin içe aktarın.</translation>
    </message>
    <message>
        <source>Train one on the Tokenizer page first.</source>
        <translation>Önce Tokenlaştırıcı sayfasında bir tane eğitin.</translation>
    </message>
    <message>
        <source>Fit the vocabulary rows to the tokenizer, or train a smaller tokenizer.</source>
        <translation>Sözlük satırlarını tokenlaştırıcıya uydurun ya da daha küçük bir tokenlaştırıcı eğitin.</translation>
    </message>
    <message>
        <source>Pretrain a model on the Training page first.</source>
        <translation>Önce Eğitim sayfasında bir model ön eğitin.</translation>
    </message>
    <message>
        <source>Start a new run on the Training page.</source>
        <translation>Eğitim sayfasında yeni bir koşu başlatın.</translation>
    </message>
    <message>
        <source>Start a new run on the Training page. “Verify all” on the Checkpoints page lists what is damaged.</source>
        <translation>Eğitim sayfasında yeni bir koşu başlatın. Kontrol noktaları sayfasındaki “Tümünü doğrula” hasarlı olanları listeler.</translation>
    </message>
    <message>
        <source>Choose one that the Checkpoints page lists.</source>
        <translation>Kontrol noktaları sayfasındakilerden birini seçin.</translation>
    </message>
    <message>
        <source>Choose the latest checkpoint.</source>
        <translation>En son kontrol noktasını seçin.</translation>
    </message>
    <message>
        <source>Choose another checkpoint, or copy this one back from a backup. “Verify all” on the Checkpoints page lists all defects.</source>
        <translation>Başka bir kontrol noktası seçin ya da bunu bir yedekten geri kopyalayın. Kontrol noktaları sayfasındaki “Tümünü doğrula” bütün hasarları listeler.</translation>
    </message>
    <message>
        <source>Choose the model without a checkpoint.</source>
        <translation>Modeli kontrol noktası belirtmeden seçin.</translation>
    </message>
    <message>
        <source>Import more text on the Corpus page, or hold out a larger share there.</source>
        <translation>Derlem sayfasında daha çok metin içe aktarın ya da orada daha büyük bir pay ayırın.</translation>
    </message>
    <message>
        <source>“Verify all” on the Checkpoints page lists what is wrong.</source>
        <translation>Kontrol noktaları sayfasındaki “Tümünü doğrula” neyin yanlış olduğunu listeler.</translation>
    </message>
    <message>
        <source>Copy the .kantai file back from a backup. The corpus, tokenizers and checkpoints beside it are files of their own and are not touched.</source>
        <translation>.kantai dosyasını bir yedekten geri kopyalayın. Yanındaki derlem, tokenlaştırıcılar ve kontrol noktaları ayrı dosyalardır; onlara dokunulmaz.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::HistogramRidges</name>
    <message>
        <source>Step %1: mean %2, standard deviation %3, from %4 to %5</source>
        <translation>Adım %1: ortalama %2, standart sapma %3, en küçük %4, en büyük %5</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ImportDialog</name>
    <message>
        <source>Import text</source>
        <translation>Metin içe aktar</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Yeniden içe aktar</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>İçe aktarılacak dosyalar</translation>
    </message>
    <message>
        <source>Use for all files</source>
        <translation>Tüm dosyalar için kullan</translation>
    </message>
    <message>
        <source>Uses the encoding selected here for every file in the list.</source>
        <translation>Burada seçilen kodlamayı listedeki her dosya için kullanır.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodlama</translation>
    </message>
    <message>
        <source>The column of the table, or the field of the records, that holds the text.</source>
        <translation>Tablonun ya da kayıtların metni içeren sütunu veya alanı.</translation>
    </message>
    <message>
        <source>Text is in</source>
        <translation>Metnin yeri</translation>
    </message>
    <message>
        <source>First lines of the text as it will be imported</source>
        <translation>İçe aktarılacak metnin ilk satırları</translation>
    </message>
    <message>
        <source>Verbatim: no cleaning</source>
        <translation>Aynen al: temizleme yapma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>İçe aktar</translation>
    </message>
    <message>
        <source>%1 is valid in more than one encoding. Choose the one that shows its letters correctly.</source>
        <translation>%1 birden çok kodlamayla okunabiliyor. Harfleri doğru gösteren kodlamayı seçin.</translation>
    </message>
    <message>
        <source>%1, as it will be in the corpus:</source>
        <translation>%1, derlemde duracağı biçimiyle:</translation>
    </message>
    <message>
        <source>Recognised automatically</source>
        <translation>Otomatik tanınan</translation>
    </message>
    <message>
        <source>Reading the source</source>
        <translation>Kaynak okunuyor</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>ilk %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 satır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 unreadable place(s)</source>
        <translation>
            <numerusform>%1 okunamayan yer</numerusform>
        </translation>
    </message>
    <message>
        <source>with its %1 markup</source>
        <translation>%1 işaretlemesiyle birlikte</translation>
    </message>
    <message numerus="yes">
        <source>%1 byte order mark(s) removed</source>
        <translation>
            <numerusform>%1 bayt sırası işareti kaldırıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>public domain, CC BY 4.0, our own, …</source>
        <translation>kamu malı, CC BY 4.0, kendi metnimiz, …</translation>
    </message>
    <message>
        <source>Kept with the text, and named in the report of a run.</source>
        <translation>Metinle birlikte saklanır, bir koşunun raporunda anılır.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisans</translation>
    </message>
    <message>
        <source>Keeps every line unchanged, including its line ending and its markup. This overrides the options above.</source>
        <translation>Her satırı, satır sonu ve biçimlendirme imleri dahil, olduğu gibi bırakır. Bu, yukarıdaki seçeneklerin yerine geçer.</translation>
    </message>
    <message>
        <source>lines wrapped at %1 characters</source>
        <translation>satırlar %1 karakterde bölünmüş</translation>
    </message>
</context>
<context>
    <name>kantai::ui::IncomingFiles</name>
    <message>
        <source>There is no project to import into yet.</source>
        <translation>İçine aktarılacak bir proje henüz yok.</translation>
    </message>
    <message>
        <source>Create a project first, then drop the text on the window.</source>
        <translation>Önce bir proje oluşturun, sonra metni pencereye bırakın.</translation>
    </message>
    <message>
        <source>Drop to open the project %1</source>
        <translation>%1 projesini açmak için bırakın</translation>
    </message>
    <message>
        <source>Text needs a project: create or open one first</source>
        <translation>Metin için bir proje gerekir: önce bir proje oluşturun ya da açın</translation>
    </message>
    <message>
        <source>Drop to import the tokenizer %1</source>
        <translation>%1 tokenlaştırıcısını içe aktarmak için bırakın</translation>
    </message>
    <message>
        <source>Drop to import %1 into the corpus</source>
        <translation>%1 dosyasını derleme içe aktarmak için bırakın</translation>
    </message>
    <message>
        <source>Drop to import %1 files into the corpus</source>
        <translation>%1 dosyayı derleme içe aktarmak için bırakın</translation>
    </message>
    <message>
        <source>Drop to start the lesson %1</source>
        <translation>%1 dersine başlamak için bırakın</translation>
    </message>
    <message>
        <source>&amp;Import model…</source>
        <translation>&amp;Model içe aktar…</translation>
    </message>
    <message>
        <source>Import a model from a Hugging Face folder</source>
        <translation>Hugging Face klasöründen model içe aktar</translation>
    </message>
    <message>
        <source>Importing a model</source>
        <translation>Model içe aktarılıyor</translation>
    </message>
    <message>
        <source>%1 is a checkpoint of the project now: ask it in the Playground, evaluate it, or begin a new run from it.</source>
        <translation>%1 artık projenin bir kontrol noktası: Deneme alanında ona sorun, onu değerlendirin ya da ondan yeni bir koşu başlatın.</translation>
    </message>
    <message>
        <source>The model was imported</source>
        <translation>Model içe aktarıldı</translation>
    </message>
    <message>
        <source>Drop to import the model %1</source>
        <translation>%1 modelini içe aktarmak için bırakın</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Job</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Bunun için yeterli bellek yok.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model or batch size.</source>
        <translation>Başka programları kapatın ya da daha küçük bir model veya yığın boyutu seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::JobPrompts</name>
    <message>
        <source>Wait until it has finished, or stop it in the status bar.</source>
        <translation>Bitmesini bekleyin ya da durum çubuğundan durdurun.</translation>
    </message>
    <message>
        <source>%1 is training.</source>
        <translation>%1 eğitiliyor.</translation>
    </message>
    <message>
        <source>A job is running: %1.</source>
        <translation>Bir iş sürüyor: %1.</translation>
    </message>
    <message>
        <source>The model on the Model page cannot be trained: %1</source>
        <translation>Model sayfasındaki model eğitilemez: %1</translation>
    </message>
    <message>
        <source>Correct it there, or choose a preset.</source>
        <translation>Orada düzeltin ya da bir hazır ayar seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LandmarkText</name>
    <message>
        <source>the held-out loss is below %1, that of a uniform guess</source>
        <translation>ayrılmış kayıp, eş olasılıklı tahminin kaybı olan %1 değerinin altında</translation>
    </message>
    <message>
        <source>the held-out loss is below %1, the unigram entropy: the model uses context</source>
        <translation>ayrılmış kayıp, unigram entropisi olan %1 değerinin altında: model bağlamı kullanıyor</translation>
    </message>
    <message>
        <source>“%1” leads for the first time</source>
        <translation>“%1” ilk kez başta</translation>
    </message>
    <message>
        <source>the held-out loss falls furthest, by %1</source>
        <translation>ayrılmış kayıp en çok burada düşüyor: %1</translation>
    </message>
    <message>
        <source>the lowest held-out loss, %1</source>
        <translation>en düşük ayrılmış kayıp: %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LayerTable</name>
    <message>
        <source>Final answer</source>
        <translation>Son yanıt</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>%1. sıra</translation>
    </message>
    <message>
        <source>Guess %1</source>
        <translation>%1. tahmin</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LeaveGuard</name>
    <message>
        <source>%1 is running and would be stopped before it is finished.</source>
        <translation>“%1” sürüyor; bitmeden durdurulur.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Durdur ve kapat</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LengthField</name>
    <message>
        <source>Length</source>
        <translation>Uzunluk</translation>
    </message>
    <message>
        <source>Unit of the length</source>
        <translation>Uzunluğun birimi</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>dönem</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>adım</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>dakika</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LensCard</name>
    <message>
        <source>Masking lens</source>
        <translation>Maske merceği</translation>
    </message>
    <message>
        <source>Sequences of the batch</source>
        <translation>Yığının dizileri</translation>
    </message>
    <message>
        <source>The batch is being put together…</source>
        <translation>Yığın hazırlanıyor…</translation>
    </message>
    <message>
        <source>Batch of step %1: %2 sequences, %3 tokens, of which %4 are chosen to be predicted; the first %5 sequences are shown.</source>
        <translation>%1. adımın yığını: %2 dizi, %3 token; bunların %4 tanesi tahmin edilmek üzere seçildi. İlk %5 dizi gösteriliyor.</translation>
    </message>
    <message>
        <source>The model of step %1 predicts them with a loss of %2.</source>
        <translation>%1. adımın modeli onları %2 kayıpla tahmin ediyor.</translation>
    </message>
    <message>
        <source>The run has kept no model up to this step, so nothing is predicted.</source>
        <translation>Koşu bu adıma dek hiçbir model saklamadı, bu yüzden tahmin yok.</translation>
    </message>
    <message>
        <source>“%1” was masked.</source>
        <translation>“%1” maskelendi.</translation>
    </message>
    <message>
        <source>“%1” was replaced by the random token “%2”.</source>
        <translation>“%1” yerine rastgele “%2” tokenı kondu.</translation>
    </message>
    <message>
        <source>“%1” was kept, and has to be predicted all the same.</source>
        <translation>“%1” olduğu gibi bırakıldı; yine de tahmin edilmesi gerekiyor.</translation>
    </message>
    <message>
        <source>The model predicts: %1.</source>
        <translation>Modelin tahmini: %1.</translation>
    </message>
    <message>
        <source>“%1” has rank %2 with %3.</source>
        <translation>“%1” %3 ile %2. sırada.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LessonFile</name>
    <message>
        <source>Import the text of the lesson; the wizards then show its settings.</source>
        <translation>Dersin metnini içe aktarın; sonra sihirbazlar onun ayarlarını gösterir.</translation>
    </message>
    <message>
        <source>Import these texts; the wizards then show the settings of the lesson: %1</source>
        <translation>Şu metinleri içe aktarın; sonra sihirbazlar dersin ayarlarını gösterir: %1</translation>
    </message>
    <message>
        <source>Start the lesson in a new folder</source>
        <translation>Derse yeni bir klasörde başla</translation>
    </message>
    <message>
        <source>A lesson repeats a run, and this project has none.</source>
        <translation>Ders bir koşuyu yineler; bu projede koşu yok.</translation>
    </message>
    <message>
        <source>Pretrain a model first.</source>
        <translation>Önce bir model eğitin.</translation>
    </message>
    <message>
        <source>Save a lesson</source>
        <translation>Ders kaydet</translation>
    </message>
    <message>
        <source>Lesson (*.kantai-lesson)</source>
        <translation>Ders (*.kantai-lesson)</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LogDock</name>
    <message>
        <source>Log</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>Minimum level</source>
        <translation>En düşük düzey</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Her şey</translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation>Uyarılar ve sorunlar</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Sorunlar</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Günlüğü süz</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Kaydet…</translation>
    </message>
    <message>
        <source>problem </source>
        <translation>sorun </translation>
    </message>
    <message>
        <source>warning </source>
        <translation>uyarı </translation>
    </message>
    <message>
        <source>Step %1: held-out loss %2, accuracy %3</source>
        <translation>Adım %1: ayrılmış kayıp %2, doğruluk %3</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Günlüğü kaydet</translation>
    </message>
    <message>
        <source>Text (*.log *.txt)</source>
        <translation>Metin (*.log *.txt)</translation>
    </message>
    <message>
        <source>The log could not be written to %1: %2.</source>
        <translation>Günlük %1 dosyasına yazılamadı: %2.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Başka bir yer seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LossPlot</name>
    <message>
        <source>Export this plot…</source>
        <translation>Bu grafiği dışa aktar…</translation>
    </message>
    <message>
        <source>Fit all plots</source>
        <translation>Bütün grafikleri sığdır</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LossPlotCanvas</name>
    <message>
        <source>uniform guess %1</source>
        <translation>eş olasılıklı tahmin %1</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>sürdürüldü</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>ayrılmış</translation>
    </message>
    <message>
        <source>uniform guess</source>
        <translation>eş olasılıklı tahmin</translation>
    </message>
    <message>
        <source>Step %1:</source>
        <translation>Adım %1:</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>smoothed %1</source>
        <translation>yumuşatılmış %1</translation>
    </message>
    <message>
        <source>held out %1</source>
        <translation>ayrılmış %1</translation>
    </message>
    <message>
        <source>right</source>
        <translation>doğru</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 doğru</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>beklenen</translation>
    </message>
</context>
<context>
    <name>kantai::ui::MachinesCard</name>
    <message>
        <source>Computers</source>
        <translation>Bilgisayarlar</translation>
    </message>
    <message>
        <source>Computers that train the run</source>
        <translation>Koşuyu eğiten bilgisayarlar</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Bilgisayar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Tokens / s</source>
        <translation>Token / sn</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>On the other computers: %1</source>
        <translation>Öteki bilgisayarlarda: %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%%1</translation>
    </message>
    <message>
        <source>The computers that train this run, with what they do, how fast they are and their share of the last round. They join and leave between rounds.</source>
        <translation>Bu koşuyu eğiten bilgisayarlar: ne yaptıkları, hızları ve son turdaki payları. Turlar arasında katılır ve ayrılırlar.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Dosya</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Yeni proje…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Proje &amp;aç…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Son projeler</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>&amp;Örneği dene</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projeyi &amp;kapat</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Çıkış</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Proje</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Çalıştır</translation>
    </message>
    <message>
        <source>&amp;Import text…</source>
        <translation>&amp;Metin içe aktar…</translation>
    </message>
    <message>
        <source>&amp;Train a tokenizer…</source>
        <translation>&amp;Tokenlaştırıcı eğit…</translation>
    </message>
    <message>
        <source>&amp;Verify all files</source>
        <translation>Tüm &amp;dosyaları doğrula</translation>
    </message>
    <message>
        <source>&amp;Pretrain…</source>
        <translation>Ö&amp;n eğitim…</translation>
    </message>
    <message>
        <source>P&amp;ause or resume</source>
        <translation>&amp;Duraklat ya da sürdür</translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation>D&amp;urdur…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Görünüm</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Günlük</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>&amp;Sistemi izle</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Açık</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Koyu</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Dil</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Yardım</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>Kıla&amp;vuz</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Klavye kısayolları</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Bu nedir?</translation>
    </message>
    <message>
        <source>&amp;About Kantai Studio</source>
        <translation>Kantai Studio &amp;hakkında</translation>
    </message>
    <message>
        <source>&amp;Undo the deletion</source>
        <translation>Silmeyi &amp;geri al</translation>
    </message>
    <message>
        <source>&amp;Keep the computer awake while training</source>
        <translation>Eğitim sürerken bilgisayarı uyanık &amp;tut</translation>
    </message>
    <message>
        <source>&amp;Export a plot</source>
        <translation>Bir grafiği dışa a&amp;ktar</translation>
    </message>
    <message>
        <source>&amp;Notify of the end of a training</source>
        <translation>Eğitimin bitişini &amp;bildir</translation>
    </message>
    <message>
        <source>La&amp;rge type</source>
        <translation>&amp;Büyük yazı</translation>
    </message>
    <message>
        <source>&amp;Explain this field</source>
        <translation>Bu alanı &amp;açıkla</translation>
    </message>
    <message>
        <source>&amp;Change learning rate or length…</source>
        <translation>Öğrenme &amp;oranını ya da uzunluğu değiştir…</translation>
    </message>
    <message>
        <source>E&amp;xport the model…</source>
        <translation>Modeli dı&amp;şa aktar…</translation>
    </message>
    <message>
        <source>%1 (moved or deleted)</source>
        <translation>%1 (taşınmış ya da silinmiş)</translation>
    </message>
    <message>
        <source>No project was opened yet</source>
        <translation>Henüz bir proje açılmadı</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Bu listeyi &amp;temizle</translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation>&amp;Eylem bul…</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>&amp;Sayfa</translation>
    </message>
</context>
<context>
    <name>kantai::ui::MainWindow</name>
    <message>
        <source>Open a project</source>
        <translation>Proje aç</translation>
    </message>
    <message>
        <source>Kantai Studio projects (*.kantai)</source>
        <translation>Kantai Studio projeleri (*.kantai)</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: bitti</translation>
    </message>
    <message>
        <source>Kantai Studio</source>
        <translation>Kantai Studio</translation>
    </message>
    <message>
        <source>%1 – Kantai Studio</source>
        <translation>%1 – Kantai Studio</translation>
    </message>
    <message>
        <source>%1 (read-only) – Kantai Studio</source>
        <translation>%1 (salt okunur) – Kantai Studio</translation>
    </message>
    <message>
        <source>Start a new project? %1 is training.</source>
        <translation>Yeni proje başlatılsın mı? %1 eğitiliyor.</translation>
    </message>
    <message>
        <source>Open another project? %1 is training.</source>
        <translation>Başka bir proje açılsın mı? %1 eğitiliyor.</translation>
    </message>
    <message>
        <source>Close the project? %1 is training.</source>
        <translation>Proje kapatılsın mı? %1 eğitiliyor.</translation>
    </message>
    <message>
        <source>Try the sample? %1 is training.</source>
        <translation>Örnek denensin mi? %1 eğitiliyor.</translation>
    </message>
    <message>
        <source>The sample is trained: its model predicts words now.</source>
        <translation>Örnek eğitildi: modeli artık sözcük tahmin ediyor.</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>Modele sor</translation>
    </message>
    <message>
        <source>Close the window? %1 is training.</source>
        <translation>Pencere kapatılsın mı? %1 eğitiliyor.</translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation>Pencere kapatılsın mı?</translation>
    </message>
</context>
<context>
    <name>kantai::ui::MergeExplorer</name>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Oynat</translation>
    </message>
    <message>
        <source>The Critique of Pure Reason.</source>
        <translation>The Critique of Pure Reason.</translation>
    </message>
    <message>
        <source>Before the first merge</source>
        <translation>İlk birleştirmeden önce</translation>
    </message>
    <message>
        <source>Previous merge</source>
        <translation>Önceki birleştirme</translation>
    </message>
    <message>
        <source>Merges applied</source>
        <translation>Uygulanan birleştirmeler</translation>
    </message>
    <message>
        <source>Next merge</source>
        <translation>Sonraki birleştirme</translation>
    </message>
    <message>
        <source>The whole vocabulary</source>
        <translation>Sözlüğün tamamı</translation>
    </message>
    <message>
        <source>Merge by merge</source>
        <translation>Adım adım birleştirme</translation>
    </message>
    <message>
        <source>Tokens per word by vocabulary size</source>
        <translation>Sözlük boyutuna göre sözcük başına token</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Birleştirmeler</translation>
    </message>
    <message>
        <source>%1 tokens · %2 bytes per token</source>
        <translation>%1 token · token başına %2 bayt</translation>
    </message>
    <message>
        <source>%1 · id %2 · bytes %3 to %4</source>
        <translation>%1 · kimlik %2 · bayt %3–%4</translation>
    </message>
    <message>
        <source> · %1 in the corpus</source>
        <translation> · derlemde %1 kez</translation>
    </message>
    <message>
        <source>after %1 of %2 merges</source>
        <translation>birleştirme %1 / %2</translation>
    </message>
    <message>
        <source>Before the first merge, every byte is a separate token.</source>
        <translation>İlk birleştirmeden önce her bayt ayrı bir tokendır.</translation>
    </message>
    <message>
        <source>Merge %1:  %2  becomes  %3</source>
        <translation>Birleştirme %1:  %2  →  %3</translation>
    </message>
    <message>
        <source>   merged %1 times in the corpus</source>
        <translation>   derlemde %1 kez birleştirildi</translation>
    </message>
    <message>
        <source>A vocabulary of %1</source>
        <translation>%1 tokenlık sözlük</translation>
    </message>
    <message>
        <source>   %1 tokens per word   %2 bytes per token</source>
        <translation>   sözcük başına %1 token   token başına %2 bayt</translation>
    </message>
    <message>
        <source>   %1 model parameters</source>
        <translation>   %1 model parametresi</translation>
    </message>
    <message>
        <source>Tokens per word</source>
        <translation>Sözcük başına token</translation>
    </message>
    <message>
        <source>Your text in tokens</source>
        <translation>Metninizin tokenları</translation>
    </message>
    <message>
        <source>Text to cut into tokens</source>
        <translation>Tokenlara bölünecek metin</translation>
    </message>
    <message>
        <source>Tokens of the text</source>
        <translation>Metnin tokenları</translation>
    </message>
    <message>
        <source>Step through the merges of your text</source>
        <translation>Metninizin birleştirmelerini adım adım izleyin</translation>
    </message>
    <message>
        <source>Go to the previous merge in your text</source>
        <translation>Metninizdeki önceki birleştirmeye git</translation>
    </message>
    <message>
        <source>Go to the next merge in your text</source>
        <translation>Metninizdeki sonraki birleştirmeye git</translation>
    </message>
    <message>
        <source>   and in your text</source>
        <translation>   metninizde de var</translation>
    </message>
</context>
<context>
    <name>kantai::ui::MergeModel</name>
    <message>
        <source>Merge</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Çift</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Sayı</translation>
    </message>
</context>
<context>
    <name>kantai::ui::MetricPlotCard</name>
    <message>
        <source>Quantity of small plot %1</source>
        <translation>%1. küçük grafiğin büyüklüğü</translation>
    </message>
    <message>
        <source>Gradient norm by layer</source>
        <translation>Katmanlara göre gradyan normu</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ModalPrompts</name>
    <message>
        <source>A saved run can be resumed exactly where it stopped. If you do not save, the progress since the last checkpoint is lost.</source>
        <translation>Kaydedilen bir koşu tam durduğu yerden sürdürülebilir. Kaydetmezseniz son kontrol noktasından sonraki ilerleme yitirilir.</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Durdur ve kaydet</translation>
    </message>
    <message>
        <source>Stop without saving</source>
        <translation>Kaydetmeden durdur</translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation>Eğitimi sürdür</translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation>Yeni klasör:</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1 sayfasına git</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Dosyanın yerine yazılsın mı?</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 zaten var.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Yerine yaz</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Sürdür</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ModelChoice</name>
    <message>
        <source>Follow the training</source>
        <translation>Eğitimi izle</translation>
    </message>
    <message>
        <source>Answers with the newest checkpoint of the running training, and again as soon as the next one is saved.</source>
        <translation>Süren eğitimin en yeni kontrol noktasıyla yanıtlar; bir sonraki kaydedilir edilmez yeniden yanıtlar.</translation>
    </message>
    <message>
        <source>Checkpoint to use</source>
        <translation>Kullanılacak kontrol noktası</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ModelDrawing</name>
    <message>
        <source>%1: %2 parameters, %3</source>
        <translation>%1: %2 parametre, %3</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ModelExport</name>
    <message>
        <source>Hugging Face folder</source>
        <translation>Hugging Face klasörü</translation>
    </message>
    <message>
        <source>For transformers: to fine-tune, publish or convert the model.</source>
        <translation>transformers için: modele ince ayar yapmak, onu yayımlamak ya da dönüştürmek üzere.</translation>
    </message>
    <message>
        <source>ONNX, 32-bit and 8-bit weights</source>
        <translation>ONNX, 32 bit ve 8 bit ağırlıklar</translation>
    </message>
    <message>
        <source>For ONNX Runtime in other programs, and for transformers.js with a page that fills masks in a browser without a network.</source>
        <translation>Başka programlardaki ONNX Runtime ve transformers.js için; tarayıcıda ağ olmadan maskeleri dolduran bir sayfayla birlikte.</translation>
    </message>
    <message>
        <source>ONNX, 8-bit weights only</source>
        <translation>ONNX, yalnızca 8 bit ağırlıklar</translation>
    </message>
    <message>
        <source>A quarter of the size, for phones and browsers. How well it agrees with the model is measured on held-out text.</source>
        <translation>Boyutun dörtte biri, telefonlar ve tarayıcılar için. Modelle ne kadar uyuştuğu ayrılmış metinde ölçülür.</translation>
    </message>
    <message>
        <source>%1, %2: the same first answer in %3 of %4 masked sentences, %5 of the first five on average.</source>
        <translation>%1, %2: maskeli %4 cümlenin %3 tanesinde ilk yanıt aynı; ilk beş yanıttan ortalama %5 tanesi ortak.</translation>
    </message>
    <message>
        <source>Loss %1 instead of %2.</source>
        <translation>Kayıp %2 yerine %1.</translation>
    </message>
    <message>
        <source>The files were not compared with the model: there is no held-out text that is encoded with its tokenizer, and no pinned sentence.</source>
        <translation>Dosyalar modelle karşılaştırılmadı: tokenlaştırıcısıyla kodlanmış ayrılmış metin de sabitlenmiş cümle de yok.</translation>
    </message>
    <message>
        <source>README.md in the folder says how a program or a browser uses it.</source>
        <translation>Bir programın ya da tarayıcının onu nasıl kullanacağı klasördeki README.md dosyasında yazar.</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Modeli dışa aktar</translation>
    </message>
    <message>
        <source>Export into a new folder</source>
        <translation>Yeni bir klasöre dışa aktar</translation>
    </message>
    <message>
        <source>my-model</source>
        <translation>modelim</translation>
    </message>
    <message>
        <source>Exporting the model</source>
        <translation>Model dışa aktarılıyor</translation>
    </message>
    <message>
        <source>The model was written to %1 for ONNX Runtime and transformers.js.</source>
        <translation>Model, ONNX Runtime ve transformers.js için %1 klasörüne yazıldı.</translation>
    </message>
    <message>
        <source>The model was written to %1; transformers loads it from there.</source>
        <translation>Model %1 klasörüne yazıldı; transformers onu oradan yükler.</translation>
    </message>
    <message>
        <source>The model was exported</source>
        <translation>Model dışa aktarıldı</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ModelFigures</name>
    <message>
        <source>Parameters</source>
        <translation>Parametreler</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensör</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Ağırlıklar</translation>
    </message>
    <message>
        <source>Optimizer and gradients</source>
        <translation>Eniyileyici ve gradyanlar</translation>
    </message>
    <message>
        <source>Activations, 64 × 128</source>
        <translation>Aktivasyonlar, 64 × 128</translation>
    </message>
    <message>
        <source>A checkpoint</source>
        <translation>Bir kontrol noktası</translation>
    </message>
    <message>
        <source>A step here</source>
        <translation>Burada bir adım</translation>
    </message>
    <message>
        <source>The time of a step of the fast recipe on this computer. Measure it with the button above.</source>
        <translation>Hızlı tarifin bir adımının bu bilgisayardaki süresi. Yukarıdaki düğmeyle ölçün.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1 tokens / s</source>
        <translation>%1 token / sn</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Pretrain this model</source>
        <translation>Bu modeli ön eğit</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Ağırlıklar</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Biçim</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Özel</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Hazır ayar</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Katman</translation>
    </message>
    <message>
        <source>The number of stacked transformer layers. More layers can represent more complex patterns; memory and computing time grow in proportion.</source>
        <translation>Üst üste dizilen transformer katmanlarının sayısı. Daha çok katman daha karmaşık örüntüleri gösterebilir; bellek ve hesaplama süresi aynı oranda artar.</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Gizli boyut</translation>
    </message>
    <message>
        <source>The length of the vector that represents a token inside the model. It must be divisible by the number of attention heads.</source>
        <translation>Model içinde bir tokenı temsil eden vektörün uzunluğu. Dikkat başı sayısına bölünebilmelidir.</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Dikkat başı</translation>
    </message>
    <message>
        <source>The number of attention heads in a layer, each with its own attention weights. A head has the hidden size divided by this number.</source>
        <translation>Bir katmandaki dikkat başlarının sayısı; her başın kendi dikkat ağırlıkları vardır. Bir başın boyutu, gizli boyutun bu sayıya bölümüdür.</translation>
    </message>
    <message>
        <source>Intermediate size</source>
        <translation>Ara boyut</translation>
    </message>
    <message>
        <source>The width of the feed-forward network in each layer. It is usually four times the hidden size.</source>
        <translation>Her katmandaki ileri beslemeli ağın genişliği. Genellikle gizli boyutun dört katıdır.</translation>
    </message>
    <message>
        <source>Vocabulary rows</source>
        <translation>Sözlük satırı</translation>
    </message>
    <message>
        <source>The number of rows of the embedding table. It must be at least the number of tokens in the tokenizer; further rows are never used.</source>
        <translation>Gömme tablosunun satır sayısı. En az tokenlaştırıcının token sayısı kadar olmalıdır; fazla satırlar hiç kullanılmaz.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Konum</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Seyreltme (dropout)</translation>
    </message>
    <message>
        <source>Every tensor</source>
        <translation>Tüm tensörler</translation>
    </message>
    <message>
        <source>invalid configuration</source>
        <translation>geçersiz yapılandırma</translation>
    </message>
    <message>
        <source>%1 · %2 M</source>
        <translation>%1 · %2 M</translation>
    </message>
    <message>
        <source>Your own configuration.</source>
        <translation>Kendi yapılandırmanız.</translation>
    </message>
    <message>
        <source>The probability with which each activation is set to zero during training. Dropout reduces overfitting on a small corpus. The recipe &quot;Fast&quot; of a pretraining sets it to 0.</source>
        <translation>Eğitim sırasında her etkinleşmenin sıfıra çekilme olasılığı. Seyreltme, küçük bir derlemde aşırı öğrenmeyi azaltır. Ön eğitimin “Hızlı” tarifi bunu 0 yapar.</translation>
    </message>
    <message>
        <source>Views of the model</source>
        <translation>Modelin görünümleri</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Gömmeler</translation>
    </message>
    <message>
        <source>Checkpoint to look into</source>
        <translation>İncelenecek kontrol noktası</translation>
    </message>
    <message>
        <source>The number of position embeddings: the longest sequence plus two, because RoBERTa numbers the positions from 2. The KantaiBERT recipe uses 514 for sequences of 512 tokens.</source>
        <translation>Konum gömmelerinin sayısı: RoBERTa konumları 2’den başlayarak numaraladığı için en uzun dizi artı iki. KantaiBERT tarifi 512 tokenlık diziler için 514 kullanır.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::NetworkBlocks</name>
    <message>
        <source>Word table</source>
        <translation>Sözcük tablosu</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Konumlar</translation>
    </message>
    <message>
        <source>Token type and normalisation</source>
        <translation>Token türü ve normalleştirme</translation>
    </message>
    <message>
        <source>Layer %1, attention</source>
        <translation>Katman %1, dikkat</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Dikkat</translation>
    </message>
    <message>
        <source>Layer %1, feed-forward</source>
        <translation>Katman %1, ileri besleme</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>İleri besleme</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Çıktı başı</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Gömmeler</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Katman %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::NetworkPanel</name>
    <message>
        <source>Show all tensors</source>
        <translation>Bütün tensörleri göster</translation>
    </message>
    <message>
        <source>The model, drawn to scale</source>
        <translation>Ölçekli çizilmiş model</translation>
    </message>
    <message>
        <source>Tensors with shape and size</source>
        <translation>Tensörler, biçim ve boyutlarıyla</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Biçim</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametre</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Pay</translation>
    </message>
    <message numerus="yes">
        <source>All %n tensor(s)</source>
        <translation>
            <numerusform>%n tensörün hepsi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 parameters</source>
        <translation>%1: %2, %3 parametre</translation>
    </message>
</context>
<context>
    <name>kantai::ui::NewClassifierView</name>
    <message>
        <source>A classifier is this model with a new head that says which label a text has: spam or not, which subject, which mood. It learns from a table with a text and its label on each row, and is measured on texts that it has not seen.</source>
        <translation>Sınıflandırıcı, bu modelin yeni bir çıktı başı takılmış biçimidir; bir metnin hangi etiketi taşıdığını söyler: istenmeyen e-posta olup olmadığını, konusunu, duygusunu. Her satırında bir metin ve etiketi olan bir tablodan öğrenir ve görmediği metinlerle ölçülür.</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Tablo seç…</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Metinler</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Tablonun ilk satırları</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Labels and how many texts have them</source>
        <translation>Etiketler ve onları taşıyan metin sayıları</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>How often the training goes through all texts. A few are enough: more learn them by heart.</source>
        <translation>Eğitimin tüm metinlerden kaç kez geçtiği. Birkaç dönem yeter: fazlası metinleri ezberletir.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Öğrenme oranı</translation>
    </message>
    <message>
        <source>The highest one: it climbs over the first tenth of the steps and then falls to 0. Much lower than in a pretraining, so that what the model knows is kept.</source>
        <translation>En yüksek değer: adımların ilk onda birinde ona çıkılır, sonra 0’a inilir. Modelin bildikleri korunsun diye ön eğitimdekinden çok daha düşüktür.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Yığın boyutu</translation>
    </message>
    <message>
        <source>Tokens a text</source>
        <translation>Metin başına token</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%%1</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Ayrılmış</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <source>The classifier is made from %1.</source>
        <translation>Sınıflandırıcı şundan üretilir: %1.</translation>
    </message>
    <message>
        <source>Choose a table of texts and labels</source>
        <translation>Metin ve etiket tablosu seçin</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tablolar (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Tablo okunuyor…</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>sütun %1</translation>
    </message>
    <message>
        <source>%1 texts with %2 labels.</source>
        <translation>%2 etiketli %1 metin.</translation>
    </message>
    <message>
        <source>Rows without a text or a label: %1, the first on line %2; they are left out.</source>
        <translation>Metni ya da etiketi olmayan satırlar: %1, ilki %2. satırda; bunlar dışarıda bırakılır.</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Durdur ve koru</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>İnce ayar yap</translation>
    </message>
    <message>
        <source>No table chosen.</source>
        <translation>Tablo seçilmedi.</translation>
    </message>
    <message>
        <source>Ends the training; the classifier is kept as it is then.</source>
        <translation>Eğitimi bitirir; sınıflandırıcı o andaki durumuyla korunur.</translation>
    </message>
    <message>
        <source>Choose a table first.</source>
        <translation>Önce bir tablo seçin.</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Model yükleniyor…</translation>
    </message>
    <message>
        <source>The column that holds the texts from which the classifier learns. The one with the most letters is taken at first.</source>
        <translation>Sınıflandırıcının öğreneceği metinlerin sütunu. Başta en çok harf içeren sütun seçilir.</translation>
    </message>
    <message>
        <source>The column that holds the label of each text. There can be 2 to 100 different ones.</source>
        <translation>Her metnin etiketinin sütunu. 2 ile 100 arasında farklı etiket olabilir.</translation>
    </message>
    <message>
        <source>The first rows of the table as they are read. If letters look wrong, the file is in another encoding than the recognised one.</source>
        <translation>Tablonun okunduğu biçimiyle ilk satırları. Harfler bozuk görünüyorsa dosyanın kodlaması tanınandan farklıdır.</translation>
    </message>
    <message>
        <source>The labels that were found and how many texts have them. A label with very few texts is hard to learn.</source>
        <translation>Bulunan etiketler ve onları taşıyan metin sayıları. Çok az metni olan bir etiket zor öğrenilir.</translation>
    </message>
    <message>
        <source>What the classifier is called in the list and in its export. If it is empty, it gets the name of the table.</source>
        <translation>Sınıflandırıcının listedeki ve dışa aktarımdaki adı. Boş bırakılırsa tablonun adını alır.</translation>
    </message>
    <message>
        <source>How many texts a step learns from. Small batches learn more from few texts, large ones are steadier.</source>
        <translation>Bir adımın kaç metinden öğrendiği. Küçük yığınlar az metinden daha çok öğrenir, büyük yığınlar daha kararlıdır.</translation>
    </message>
    <message>
        <source>The longest text that is read whole, in tokens. Longer texts lose their end; how many are cut is shown with the result.</source>
        <translation>Bütünüyle okunan en uzun metin, token olarak. Daha uzun metinlerin sonu kesilir; kaç tanesinin kesildiği sonuçta gösterilir.</translation>
    </message>
    <message>
        <source>The share of the different texts of each label that is never trained on. The classifier is measured on them.</source>
        <translation>Her etiketin farklı metinlerinin, eğitimde hiç kullanılmayan payı. Sınıflandırıcı bunlarla ölçülür.</translation>
    </message>
    <message>
        <source>It determines the new head, the order of the texts and which are held out. The same table, options and seed give the same classifier.</source>
        <translation>Yeni çıktı başını, metinlerin sırasını ve hangilerinin ayrılacağını belirler. Aynı tablo, seçenekler ve tohum aynı sınıflandırıcıyı verir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::NewProjectWizard</name>
    <message>
        <source>New project</source>
        <translation>Yeni proje</translation>
    </message>
    <message>
        <source>Create a project</source>
        <translation>Proje oluşturun</translation>
    </message>
    <message>
        <source>A project is one folder with the text, the tokenizer, the runs and the checkpoints. To copy the project, copy the folder.</source>
        <translation>Proje; metni, tokenlaştırıcıyı, koşuları ve kontrol noktalarını içeren tek bir klasördür. Projeyi kopyalamak için klasörü kopyalayın.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>The name of the project and of its folder.</source>
        <translation>Projenin ve klasörünün adı.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Konum</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Gözat…</translation>
    </message>
    <message>
        <source>The folder in which the project folder is created.</source>
        <translation>Proje klasörünün içinde oluşturulacağı klasör.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Oluştur</translation>
    </message>
    <message>
        <source>Where to create the project?</source>
        <translation>Proje nerede oluşturulsun?</translation>
    </message>
    <message>
        <source>A name cannot contain / or begin with a dot.</source>
        <translation>Ad / içeremez ve noktayla başlayamaz.</translation>
    </message>
    <message>
        <source>This name is too long. Use at most 100 bytes.</source>
        <translation>Bu ad çok uzun. En çok 100 bayt kullanın.</translation>
    </message>
    <message>
        <source>The folder %1 exists and is not empty. Choose another name.</source>
        <translation>%1 klasörü zaten var ve boş değil. Başka bir ad seçin.</translation>
    </message>
    <message>
        <source>Give the full path of a folder.</source>
        <translation>Bir klasörün tam yolunu yazın.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 bir dosya, klasör değil.</translation>
    </message>
    <message>
        <source>You do not have permission to write to %1. Choose another location.</source>
        <translation>%1 klasörüne yazma izniniz yok. Başka bir konum seçin.</translation>
    </message>
    <message>
        <source>Will be created: %1</source>
        <translation>Oluşturulacak: %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::NextStep</name>
    <message>
        <source>Step 1 of 15: import the text that your model is to learn from.</source>
        <translation>Adım 1/15: modelinizin öğreneceği metni içe aktarın.</translation>
    </message>
    <message>
        <source>Step 2 of 15: train a tokenizer on your text; it is then saved and loaded again (3 and 4).</source>
        <translation>Adım 2/15: metninizle bir tokenlaştırıcı eğitin; sonra kaydedilir ve yeniden yüklenir (3 ve 4).</translation>
    </message>
    <message>
        <source>Step 2 of 15 once more: the text has changed since the tokenizer was trained.</source>
        <translation>Adım 2/15, bir kez daha: tokenlaştırıcı eğitildikten sonra metin değişti.</translation>
    </message>
    <message>
        <source>Steps 5 and 6 of 15: see what this computer can train, and choose the size of the model.</source>
        <translation>Adım 5 ve 6/15: bu bilgisayarın neyi eğitebileceğine bakın ve modelin boyutunu seçin.</translation>
    </message>
    <message>
        <source>Steps 7 to 12 of 15: the wizard puts the tokenizer, the new model, the text with its masks and the trainer together.</source>
        <translation>Adım 7–12/15: sihirbaz tokenlaştırıcıyı, yeni modeli, maskeli metni ve eğiticiyi bir araya getirir.</translation>
    </message>
    <message>
        <source>Step 13 of 15: the model is being pretrained; watch its loss fall.</source>
        <translation>Adım 13/15: modelin ön eğitimi sürüyor; kaybının düşüşünü izleyin.</translation>
    </message>
    <message>
        <source>Step 13 of 15: the pretraining was interrupted; it can continue where it was saved.</source>
        <translation>Adım 13/15: ön eğitim yarıda kaldı; kaydedildiği yerden sürebilir.</translation>
    </message>
    <message>
        <source>Steps 14 and 15 of 15: the model is saved; ask it for a masked word.</source>
        <translation>Adım 14 ve 15/15: model kaydedildi; ona maskelenmiş bir sözcük sorun.</translation>
    </message>
    <message>
        <source>Step 15 of 15: ask your model. All steps before are done.</source>
        <translation>Adım 15/15: modelinize sorun. Önceki bütün adımlar tamam.</translation>
    </message>
    <message>
        <source>Import text…</source>
        <translation>Metin içe aktar…</translation>
    </message>
    <message>
        <source>Train a tokenizer…</source>
        <translation>Tokenlaştırıcı eğit…</translation>
    </message>
    <message>
        <source>Pretrain…</source>
        <translation>Ön eğitim…</translation>
    </message>
    <message>
        <source>Resume the training</source>
        <translation>Eğitimi sürdür</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1 sayfasına git</translation>
    </message>
    <message>
        <source>Step 13 of 15: the training diverged; it can continue from its newest checkpoint with a lower learning rate.</source>
        <translation>Adım 13/15: eğitim ıraksadı; en yeni kontrol noktasından daha düşük bir öğrenme oranıyla devam edebilir.</translation>
    </message>
    <message>
        <source>Step 13 of 15: the training failed; the Training page says why.</source>
        <translation>Adım 13/15: eğitim başarısız oldu; nedenini Eğitim sayfası söyler.</translation>
    </message>
    <message>
        <source>Step 13 of 15: the training failed, for the reason above; remove it and train again.</source>
        <translation>Adım 13/15: eğitim yukarıdaki nedenle başarısız oldu; nedeni giderin ve yeniden eğitin.</translation>
    </message>
    <message>
        <source>Resume with a lower rate…</source>
        <translation>Daha düşük oranla sürdür…</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Nedenini gör</translation>
    </message>
</context>
<context>
    <name>kantai::ui::NumberEntry</name>
    <message>
        <source>The value must be between %1 and %2.</source>
        <translation>Değer %1 ile %2 arasında olmalıdır.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number. Write it in digits alone: 1200.</source>
        <translation>“%1” bir tam sayı değil. Yalnızca rakamlarla yazın: 1200.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write it without groups of digits, as 1200 or %2.</source>
        <translation>“%1” bir sayı değil. Basamakları gruplamadan yazın, örneğin 1200 ya da %2.</translation>
    </message>
    <message>
        <source>“%1” could be %2 or %3. Write one of them.</source>
        <translation>“%1”, %2 ya da %3 olabilir. Birini yazın.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n digit(s) may follow the decimal sign.</source>
        <translation>
            <numerusform>Ondalık işaretinden sonra en çok %n rakam gelebilir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Bir sayı girin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::OptionForm</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kantai::ui::OtherComputers</name>
    <message>
        <source>Other computers take part</source>
        <translation>Başka bilgisayarlar da katılsın</translation>
    </message>
    <message>
        <source>Each computer trains by itself for a number of steps, then all average what they have learned. They join and leave between such rounds.</source>
        <translation>Her bilgisayar belirli sayıda adımı kendi başına eğitir, sonra öğrenilenlerin ortalaması alınır. Bilgisayarlar bu turların arasında katılır ve ayrılır.</translation>
    </message>
    <message>
        <source>How they join</source>
        <translation>Nasıl katılırlar</translation>
    </message>
    <message>
        <source>At a port of this computer</source>
        <translation>Bu bilgisayarın bir bağlantı noktasından</translation>
    </message>
    <message>
        <source>Through a shared folder</source>
        <translation>Ortak bir klasör üzerinden</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Bağlantı noktası</translation>
    </message>
    <message>
        <source>Folder that all computers see</source>
        <translation>Bütün bilgisayarların gördüğü klasör</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message>
        <source>Local steps</source>
        <translation>Yerel adımlar</translation>
    </message>
    <message>
        <source>On the other computers</source>
        <translation>Öteki bilgisayarlarda</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>What lies in the folder is encrypted with the code. Who has the code sees the training text and can change the model.</source>
        <translation>Klasördekiler kodla şifrelenir. Kodu bilen, eğitim metnini görür ve modeli değiştirebilir.</translation>
    </message>
    <message>
        <source>This computer listens at the port while the run trains. What is sent is encrypted with the code. Who has the code sees the training text and can change the model.</source>
        <translation>Koşu eğitilirken bu bilgisayar bağlantı noktasını açık tutar. Gönderilenler kodla şifrelenir. Kodu bilen, eğitim metnini görür ve modeli değiştirebilir.</translation>
    </message>
    <message>
        <source>Lets other computers train the same model. Off, nothing listens and nobody can join.</source>
        <translation>Başka bilgisayarların aynı modeli eğitmesini sağlar. Kapalıyken hiçbir bağlantı beklenmez ve kimse katılamaz.</translation>
    </message>
    <message>
        <source>How the other computers and this one exchange what they have learned. A port is faster; a folder that all of them see needs no open port.</source>
        <translation>Öteki bilgisayarlarla bu bilgisayarın öğrendiklerini nasıl değiş tokuş ettiği. Bağlantı noktası daha hızlıdır; hepsinin gördüğü bir klasör ise açık bağlantı noktası gerektirmez.</translation>
    </message>
    <message>
        <source>The number of the port at which this computer waits for the others. A firewall must let it through, and no other program may use it.</source>
        <translation>Bu bilgisayarın ötekileri beklediği bağlantı noktasının numarası. Güvenlik duvarı ona izin vermeli, başka bir program onu kullanmamalıdır.</translation>
    </message>
    <message>
        <source>A folder that this computer and all others can read and write, as this one sees it. It holds encrypted messages while the run trains.</source>
        <translation>Bu bilgisayarın ve bütün ötekilerin okuyup yazabildiği bir klasör, bu bilgisayarın gördüğü yoluyla. Koşu eğitilirken içinde şifreli iletiler durur.</translation>
    </message>
    <message>
        <source>Steps that each computer takes by itself before all average what they have learned; slower ones take fewer. Few keep the loss low, many suit a slow network; a run wants a hundred rounds at least.</source>
        <translation>Öğrenilenlerin ortalaması alınmadan önce her bilgisayarın kendi başına attığı adımlar; yavaş olanlar daha az atar. Az adım kaybı düşük tutar, çok adım yavaş ağlara uyar; bir koşuda en az yüz tur olmalıdır.</translation>
    </message>
    <message>
        <source>What to type on each of the other computers, which need Kantai Studio but no project. The code at its end is new for every run.</source>
        <translation>Öteki bilgisayarların her birinde ne yazılacağı; orada Kantai Studio gerekir, proje gerekmez. Sondaki kod her koşuda yenidir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PageId</name>
    <message>
        <source>Corpus</source>
        <translation>Derlem</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenlaştırıcı</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Kontrol noktaları</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Deneme alanı</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PairBarsLegend</name>
    <message>
        <source>chance, %1</source>
        <translation>şans, %1</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>yüzde 95 güven aralığı</translation>
    </message>
    <message>
        <source>people</source>
        <translation>insanlar</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PairTallyModel</name>
    <message>
        <source>Phenomenon</source>
        <translation>Olgu</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Doğru</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Çiftler</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Bütün çiftler</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Adsız</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2; people %3</source>
        <translation>Yüzde 95 aralığı %1 – %2; insanlar %3</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>Yüzde 95 aralığı %1 – %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PairsDialog</name>
    <message>
        <source>How good is it? · %1</source>
        <translation>Ne kadar iyi? · %1</translation>
    </message>
    <message>
        <source>Set of pairs</source>
        <translation>Çift kümesi</translation>
    </message>
    <message>
        <source>English, built in</source>
        <translation>İngilizce, yerleşik</translation>
    </message>
    <message>
        <source>Turkish, built in</source>
        <translation>Türkçe, yerleşik</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Dosya…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Ölçü</translation>
    </message>
    <message>
        <source>Each token alone</source>
        <translation>Her token tek başına</translation>
    </message>
    <message>
        <source>Within words, left to right</source>
        <translation>Sözcük içinde soldan sağa</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <source>Phenomena</source>
        <translation>Olgular</translation>
    </message>
    <message>
        <source>right</source>
        <translation>doğru</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>yanlış</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>berabere</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>eşit</translation>
    </message>
    <message>
        <source>hardly seen</source>
        <translation>az görülmüş</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>çok uzun</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Lead, nats</source>
        <translation>Fark, nat</translation>
    </message>
    <message>
        <source>Right sentence</source>
        <translation>Doğru cümle</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Çiftler</translation>
    </message>
    <message>
        <source>Right sentence, with the surprisal of each word in bits</source>
        <translation>Doğru cümle ve her sözcüğün bit olarak şaşırtıcılığı</translation>
    </message>
    <message>
        <source>Wrong sentence</source>
        <translation>Yanlış cümle</translation>
    </message>
    <message>
        <source>Choose minimal pairs</source>
        <translation>En küçük çiftleri seçin</translation>
    </message>
    <message>
        <source>Minimal pairs (*.jsonl *.json *.csv *.tsv)</source>
        <translation>En küçük çiftler (*.jsonl *.json *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Scoring minimal pairs</source>
        <translation>En küçük çiftler puanlanıyor</translation>
    </message>
    <message>
        <source>Scoring: %1 of %2 sentences</source>
        <translation>Puanlanıyor: %2 cümleden %1</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Model yükleniyor…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puanla</translation>
    </message>
    <message>
        <source>A minimal pair is two sentences that differ in one point: one is right, one is wrong. The model gets the pair right when it gives the right sentence the higher probability.</source>
        <translation>En küçük çift, tek bir noktada ayrılan, biri doğru biri yanlış iki cümledir. Model, doğru cümleye daha yüksek olasılık verirse çifti bilmiş olur.</translation>
    </message>
    <message>
        <source>No pair could be counted: the reasons are below.</source>
        <translation>Hiçbir çift sayılamadı: nedenleri aşağıda.</translation>
    </message>
    <message>
        <source>%1 of %2 pairs are right: %3, with a 95 % interval from %4 to %5. Guessing gets %6 right.</source>
        <translation>%2 çiftten %1 tanesi doğru: %3; güven aralığı (yüzde 95) %4 ile %5 arası. Rastgele seçim %6 doğru bulur.</translation>
    </message>
    <message>
        <source>Ties count as wrong: %1. Counted apart: %2 pairs of equal sentences, %3 with a word that the tokenizer has hardly seen (more than half of its tokens are single bytes), %4 longer than the model takes. %5 of the words are one token.</source>
        <translation>Beraberlikler yanlış sayılır: %1. Ayrıca sayılanlar: cümleleri eşit olan %2 çift, tokenlaştırıcının neredeyse hiç görmediği (tokenlarının yarısından çoğu tek bayt olan) bir sözcük içeren %3 çift, modelin alabileceğinden uzun %4 çift. Sözcüklerin %5 kadarı tek token.</translation>
    </message>
    <message>
        <source>Export the scores</source>
        <translation>Puanları dışa aktar</translation>
    </message>
    <message>
        <source>minimal-pairs</source>
        <translation>en-kucuk-ciftler</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tablo (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>%1 dosyası yazılamadı.</translation>
    </message>
    <message>
        <source>Choose a folder that you have permission to write to.</source>
        <translation>Yazma izniniz olan bir klasör seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PasteDialog</name>
    <message>
        <source>Paste text</source>
        <translation>Metin yapıştır</translation>
    </message>
    <message>
        <source>Under this name the text stands in the table of files.</source>
        <translation>Metin, dosyalar tablosunda bu adla durur.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>Paste or type the text here.</source>
        <translation>Metni buraya yapıştırın ya da yazın.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Sürdür</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Playground</name>
    <message>
        <source>Best (lowest held-out loss)</source>
        <translation>En iyi (en düşük ayrılmış kayıp)</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>En son</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, adım %2</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Birlikte</translation>
    </message>
    <message>
        <source>Mask %1</source>
        <translation>Maske %1</translation>
    </message>
    <message>
        <source>all other fillings</source>
        <translation>öteki bütün doldurmalar</translation>
    </message>
    <message>
        <source>all other words</source>
        <translation>öteki bütün sözcükler</translation>
    </message>
    <message>
        <source>new</source>
        <translation>yeni</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1, %2 önce kaydedildi</translation>
    </message>
    <message>
        <source>%1, %2 old. Its answers replace those of %3.</source>
        <translation>%1, %2 önce kaydedildi. Yanıtları, %3 yanıtlarının yerini aldı.</translation>
    </message>
    <message>
        <source>mean of all layers</source>
        <translation>bütün katmanların ortalaması</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>katman %1</translation>
    </message>
    <message>
        <source>mean of all heads</source>
        <translation>bütün başların ortalaması</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>baş %1</translation>
    </message>
    <message>
        <source>%1 attends to: %2; &lt;s&gt; and &lt;/s&gt; %3 (%4).</source>
        <translation>%1 şunlara dikkat eder: %2; &lt;s&gt; ve &lt;/s&gt; %3 (%4).</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundAnswers</name>
    <message>
        <source>Answers</source>
        <translation>Yanıtlar</translation>
    </message>
    <message>
        <source>Which mask</source>
        <translation>Hangi maske</translation>
    </message>
    <message>
        <source>Only these words</source>
        <translation>Yalnızca bu sözcükler</translation>
    </message>
    <message>
        <source>Only these words: reason, law…</source>
        <translation>Yalnızca bu sözcükler: akıl, yasa…</translation>
    </message>
    <message>
        <source>Scores only these words, separated by commas. Leave the field empty to score every token.</source>
        <translation>Yalnızca virgülle ayrılan bu sözcükleri puanlar. Bütün tokenlar için alanı boş bırakın.</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>İlk</translation>
    </message>
    <message>
        <source>Number of answers</source>
        <translation>Yanıt sayısı</translation>
    </message>
    <message>
        <source>Ranked answers</source>
        <translation>Sıralı yanıtlar</translation>
    </message>
    <message>
        <source>Masks are filled from left to right. Each probability is conditioned on the words filled in before it, and the bars show the product.</source>
        <translation>Maskeler soldan sağa doldurulur. Her olasılık kendinden önce doldurulan sözcüklere koşulludur; çubuklar çarpımı gösterir.</translation>
    </message>
    <message>
        <source>Type a sentence with &lt;mask&gt;, or choose an example. The most probable words are listed here while you type.</source>
        <translation>&lt;mask&gt; içeren bir cümle yazın ya da bir örnek seçin. En olası sözcükler siz yazarken burada listelenir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundAttention</name>
    <message>
        <source>Attention</source>
        <translation>Dikkat</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Katman</translation>
    </message>
    <message>
        <source>Layer of the attention</source>
        <translation>Dikkatin katmanı</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Baş</translation>
    </message>
    <message>
        <source>Head of the attention</source>
        <translation>Dikkatin başı</translation>
    </message>
    <message>
        <source>Attention from each token to each token</source>
        <translation>Her tokenın her tokena dikkati</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>ort.</translation>
    </message>
    <message>
        <source>Type a sentence and press Enter. Each row shows how much one token attends to every token.</source>
        <translation>Bir cümle yazıp Enter’a basın. Her satır bir tokenın her tokena ne kadar dikkat ettiğini gösterir.</translation>
    </message>
    <message>
        <source>Each row shows the attention weights of one token, which sum to 1. The largest weight: %1. Point at a cell to see its weight; click a word above to mask it.</source>
        <translation>Her satır bir tokenın, toplamı 1 olan dikkat ağırlıklarını gösterir. En büyük ağırlık: %1. Bir hücrenin ağırlığını görmek için üzerine gelin; maskelemek için yukarıdaki bir sözcüğe tıklayın.</translation>
    </message>
    <message>
        <source>%1 attends to %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>this token ↓</source>
        <translation>bu token ↓</translation>
    </message>
    <message>
        <source>attends to this token →</source>
        <translation>bu tokena dikkat eder →</translation>
    </message>
    <message>
        <source>All heads of the layer</source>
        <translation>Katmanın bütün başları</translation>
    </message>
    <message>
        <source>All heads of the layer. Click one to enlarge it. Each has a colour scale of its own.</source>
        <translation>Katmanın bütün başları. Büyütmek için birine tıklayın. Her birinin kendi renk ölçeği vardır.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundCompare</name>
    <message>
        <source>A comparison needs two checkpoints</source>
        <translation>Karşılaştırma için iki kontrol noktası gerekir</translation>
    </message>
    <message>
        <source>Continue the training or start another run. As soon as there is a second checkpoint, the answers of both are shown here side by side.</source>
        <translation>Eğitimi sürdürün ya da başka bir koşu başlatın. İkinci bir kontrol noktası oluşunca ikisinin yanıtları burada yan yana gösterilir.</translation>
    </message>
    <message>
        <source>Two models side by side</source>
        <translation>Yan yana iki model</translation>
    </message>
    <message>
        <source>Which mask</source>
        <translation>Hangi maske</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Karşılaştır:</translation>
    </message>
    <message>
        <source>Checkpoint to compare with</source>
        <translation>Karşılaştırılacak kontrol noktası</translation>
    </message>
    <message>
        <source>Answers of the chosen model</source>
        <translation>Seçilen modelin yanıtları</translation>
    </message>
    <message>
        <source>Answers of the other model</source>
        <translation>Öteki modelin yanıtları</translation>
    </message>
    <message>
        <source>Type a sentence with &lt;mask&gt; and press Enter. The answers of both models are shown.</source>
        <translation>&lt;mask&gt; içeren bir cümle yazıp Enter’a basın. İki modelin yanıtları gösterilir.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Hesaplanıyor…</translation>
    </message>
    <message>
        <source>%1 of %2 answers are in both lists.</source>
        <translation>%2 yanıttan %1 tanesi iki listede de var.</translation>
    </message>
    <message>
        <source>Both rank “%1” first.</source>
        <translation>İkisi de ilk sıraya “%1” koyuyor.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Karşılaştır</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundExamples</name>
    <message>
        <source>Looking for examples</source>
        <translation>Örnekler aranıyor</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundHistory</name>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Temizle…</translation>
    </message>
    <message>
        <source>Delete all sentences of the history</source>
        <translation>Geçmişteki bütün cümleleri sil</translation>
    </message>
    <message>
        <source>Previous sentences</source>
        <translation>Önceki cümleler</translation>
    </message>
    <message>
        <source>Delete this sentence</source>
        <translation>Bu cümleyi sil</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundLayers</name>
    <message>
        <source>Guesses after each layer</source>
        <translation>Her katmandan sonraki tahminler</translation>
    </message>
    <message>
        <source>Which mask</source>
        <translation>Hangi maske</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Katmanlar</translation>
    </message>
    <message>
        <source>Mask %1</source>
        <translation>Maske %1</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Gömmeler</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Katman %1</translation>
    </message>
    <message>
        <source>Type a sentence with &lt;mask&gt; and press Enter.</source>
        <translation>&lt;mask&gt; içeren bir cümle yazıp Enter’a basın.</translation>
    </message>
    <message>
        <source>The final answer “%1” leads for the first time: %2.</source>
        <translation>Son yanıt “%1” ilk kez şundan sonra öne geçer: %2.</translation>
    </message>
    <message>
        <source>%1: “%2” is the best guess with %3.</source>
        <translation>%1: en iyi tahmin “%2”, olasılığı %3.</translation>
    </message>
    <message>
        <source>%1: “%2” is the best guess with %3; “%4” is number %5 with %6.</source>
        <translation>%1: en iyi tahmin “%2”, olasılığı %3; “%4” sözcüğünün sırası %5, olasılığı %6.</translation>
    </message>
    <message>
        <source>A model answers only after its last layer. Here its answer is read off after each layer already, so that you see where it makes up its mind: the stronger the colour of a word, the more probable it is at that point, and the bar at the left marks the layer after which the final answer leads for the first time.</source>
        <translation>Bir model ancak son katmanından sonra yanıt verir. Burada yanıtı her katmandan sonra okunur, böylece kararını nerede verdiğini görürsünüz: bir sözcüğün rengi ne kadar güçlüyse o noktada o kadar olasıdır; soldaki çubuk, son yanıtın ilk kez öne geçtiği katmanı işaretler.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundNearest</name>
    <message>
        <source>Similar lines of the corpus</source>
        <translation>Derlemin benzer satırları</translation>
    </message>
    <message>
        <source>Similar lines with their cosine</source>
        <translation>Kosinüsleriyle benzer satırlar</translation>
    </message>
    <message>
        <source>Each line is the mean of what the last layer returns for its tokens, seen from the mean of all lines. A cosine of 1 is the same direction; lines need not share a word. Up to 3,000 lines, evenly over the corpus, are compared.</source>
        <translation>Her satır, son katmanın o satırın tokenları için verdiği değerlerin ortalamasıdır ve bütün satırların ortalamasından bakılarak görülür. 1 değerindeki kosinüs aynı yön demektir; satırların ortak bir sözcüğü olması gerekmez. Derleme eşit aralıklarla dağılmış en çok 3.000 satır karşılaştırılır.</translation>
    </message>
    <message>
        <source>Similar lines</source>
        <translation>Benzer satırlar</translation>
    </message>
    <message>
        <source>Reading lines of the corpus with this model, once…</source>
        <translation>Derlemin satırları bu modelle bir kez okunuyor…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinüs</translation>
    </message>
    <message>
        <source>The lines that the model reads most like this sentence:</source>
        <translation>Modelin bu cümleye en çok benzer biçimde okuduğu satırlar:</translation>
    </message>
    <message>
        <source>Type a sentence and press Enter. The lines of the corpus that the model reads most like it are shown here.</source>
        <translation>Bir cümle yazıp Enter tuşuna basın. Modelin ona en çok benzer biçimde okuduğu derlem satırları burada gösterilir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundOutput</name>
    <message>
        <source>Copy and save</source>
        <translation>Kopyala ve kaydet</translation>
    </message>
    <message>
        <source>Copies or saves the contents of this view</source>
        <translation>Bu görünümün içeriğini kopyalar ya da kaydeder</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Metni kopyala</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopyala</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Resmi kaydet…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Farklı kaydet…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Resmi kaydet</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG resmi (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG resmi (*.png)</translation>
    </message>
    <message>
        <source>Save the contents of this view</source>
        <translation>Bu görünümün içeriğini kaydet</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Metin (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>%1 dosyası yazılamadı.</translation>
    </message>
    <message>
        <source>Choose a folder that you have permission to write to.</source>
        <translation>Yazma izniniz olan bir klasör seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundPage</name>
    <message>
        <source>No trained model yet</source>
        <translation>Henüz eğitilmiş model yok</translation>
    </message>
    <message>
        <source>In the playground a trained model predicts the &lt;mask&gt; in a sentence. Train a model first; you can use its first checkpoint while the training is still running.</source>
        <translation>Deneme alanında eğitilmiş bir model, cümledeki &lt;mask&gt; yerini tahmin eder. Önce bir model eğitin; ilk kontrol noktasını eğitim sürerken de kullanabilirsiniz.</translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation>Eğitim sayfasına git</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Deneme alanı</translation>
    </message>
    <message>
        <source>needs a model</source>
        <translation>model gerekli</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>hazır</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Hesaplanıyor…</translation>
    </message>
    <message>
        <source>%1 tokens · %2 ms</source>
        <translation>%1 token · %2 ms</translation>
    </message>
    <message>
        <source>Views of the sentence</source>
        <translation>Cümlenin görünümleri</translation>
    </message>
    <message>
        <source>Type a sentence with &lt;mask&gt; in the place of a word, or choose an example.</source>
        <translation>Bir sözcüğün yerine &lt;mask&gt; koyarak bir cümle yazın ya da bir örnek seçin.</translation>
    </message>
    <message numerus="yes">
        <source>only %n word(s)</source>
        <translation>
            <numerusform>yalnızca %n sözcük</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these words are scored: %1. Click to score every token again.</source>
        <translation>Yalnızca şu sözcükler puanlanıyor: %1. Yeniden bütün tokenları puanlamak için tıklayın.</translation>
    </message>
    <message>
        <source>No answer yet. Press Enter to see why.</source>
        <translation>Henüz yanıt yok. Nedenini görmek için Enter’a basın.</translation>
    </message>
    <message>
        <source>Delete the history?</source>
        <translation>Geçmiş silinsin mi?</translation>
    </message>
    <message>
        <source>All sentences that you asked in this project are deleted from it.</source>
        <translation>Bu projede sorduğunuz bütün cümleler projeden silinir.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>The training has no checkpoint yet: its first one answers as soon as it is saved.</source>
        <translation>Eğitimin henüz kontrol noktası yok: ilki kaydedilir edilmez yanıtlar.</translation>
    </message>
    <message>
        <source>One sentence</source>
        <translation>Tek cümle</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>Karşılaştırmalar</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundSentence</name>
    <message>
        <source>Sentence with a mask</source>
        <translation>Maskeli cümle</translation>
    </message>
    <message>
        <source>Human thinking involves human &lt;mask&gt;.</source>
        <translation>Human thinking involves human &lt;mask&gt;.</translation>
    </message>
    <message>
        <source>Insert mask</source>
        <translation>Maske ekle</translation>
    </message>
    <message>
        <source>Insert &lt;mask&gt; at the cursor (Ctrl+M)</source>
        <translation>İmlecin yerine &lt;mask&gt; ekle (Ctrl+M)</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Tahmin et</translation>
    </message>
    <message>
        <source>Predict the masked words (Enter)</source>
        <translation>Maskelenen sözcükleri tahmin et (Enter)</translation>
    </message>
    <message>
        <source>Example sentences</source>
        <translation>Örnek cümleler</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Örnekler:</translation>
    </message>
    <message>
        <source>Insert &lt;mask&gt; in the playground</source>
        <translation>Deneme alanında &lt;mask&gt; ekle</translation>
    </message>
    <message>
        <source>Tokens of the sentence: choose one to mask it, open its menu to replace it</source>
        <translation>Cümlenin tokenları: maskelemek için birini seçin, değiştirmek için menüsünü açın</translation>
    </message>
    <message>
        <source>Surprisal %1 bit.</source>
        <translation>Şaşırtıcılık %1 bit.</translation>
    </message>
    <message>
        <source>Click a token to mask it, right-click to replace it; point at it to see its attention (%1).</source>
        <translation>Bir tokenı maskelemek için tıklayın, değiştirmek için sağ tıklayın; dikkatini görmek için üzerine gelin (%1).</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Öneri yok</translation>
    </message>
    <message>
        <source>Replace a word</source>
        <translation>Bir sözcüğü değiştir</translation>
    </message>
    <message>
        <source>The word to write in place of “%1”:</source>
        <translation>“%1” yerine yazılacak sözcük:</translation>
    </message>
    <message>
        <source>Write at least one word.</source>
        <translation>En az bir sözcük yazın.</translation>
    </message>
    <message>
        <source>The tokens of the sentence are shown here.</source>
        <translation>Cümlenin tokenları burada gösterilir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundSurprisal</name>
    <message>
        <source>Surprisal of each word</source>
        <translation>Her sözcüğün şaşırtıcılığı</translation>
    </message>
    <message>
        <source>Each token is masked in turn, and the model predicts it. Its surprisal is −log₂ of the predicted probability: 1 bit for 1/2, 10 bits for about 1/1000. The surprisal of a word is the sum over its tokens; the log-probabilities of all tokens add up to the pseudo-log-likelihood of the sentence (Salazar et al. 2020). Masks that you write yourself are not scored.</source>
        <translation>Her token sırayla maskelenir ve model onu tahmin eder. Şaşırtıcılık, tahmin edilen olasılığın −log₂ değeridir: 1/2 için 1 bit, yaklaşık 1/1000 için 10 bit. Sözcüğün şaşırtıcılığı tokenlarınınkinin toplamıdır; bütün tokenların log-olasılıkları toplanınca cümlenin sözde log-olabilirliği elde edilir (Salazar ve ark. 2020). Sizin yazdığınız maskeler puanlanmaz.</translation>
    </message>
    <message>
        <source>Type a sentence and press Enter. Its words are coloured by their surprisal.</source>
        <translation>Bir cümle yazıp Enter’a basın. Sözcükler şaşırtıcılıklarına göre renklenir.</translation>
    </message>
    <message>
        <source>Pseudo-log-likelihood %1 nats  ·  pseudo-perplexity %2  ·  %3 tokens</source>
        <translation>Sözde log-olabilirlik %1 nat  ·  sözde şaşkınlık %2  ·  %3 token</translation>
    </message>
    <message>
        <source>Point at a word to see its surprisal.</source>
        <translation>Şaşırtıcılığını görmek için bir sözcüğün üzerine gelin.</translation>
    </message>
    <message>
        <source>%1 is not scored: a mask has no surprisal.</source>
        <translation>%1 puanlanmaz: maskenin şaşırtıcılığı yoktur.</translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation>%1 bit</translation>
    </message>
    <message>
        <source>%1: %2 bit, predicted probability %3</source>
        <translation>%1: %2 bit, tahmin edilen olasılık %3</translation>
    </message>
    <message>
        <source>%1: %2 bit in %3 tokens: %4</source>
        <translation>%1: %3 tokenda %2 bit: %4</translation>
    </message>
    <message>
        <source>Surprisal</source>
        <translation>Şaşırtıcılık</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundSwap</name>
    <message>
        <source>Before and after a word was replaced</source>
        <translation>Bir sözcük değişmeden önce ve sonra</translation>
    </message>
    <message>
        <source>Answers after the word was replaced</source>
        <translation>Sözcük değiştikten sonraki yanıtlar</translation>
    </message>
    <message>
        <source>Answers before the word was replaced</source>
        <translation>Sözcük değişmeden önceki yanıtlar</translation>
    </message>
    <message>
        <source>Which mask</source>
        <translation>Hangi maske</translation>
    </message>
    <message>
        <source>Back to the sentence before</source>
        <translation>Önceki cümleye dön</translation>
    </message>
    <message>
        <source>Swap a word</source>
        <translation>Sözcük değiştir</translation>
    </message>
    <message>
        <source>Type a sentence with &lt;mask&gt;. Then right-click one of its words above and replace it: the answers before and after are shown here.</source>
        <translation>&lt;mask&gt; içeren bir cümle yazın. Sonra yukarıdaki sözcüklerinden birine sağ tıklayıp değiştirin: önceki ve sonraki yanıtlar burada gösterilir.</translation>
    </message>
    <message>
        <source>Right-click a word of the sentence above and replace it: the answers before and after are shown here.</source>
        <translation>Yukarıdaki cümlenin bir sözcüğüne sağ tıklayıp değiştirin: önceki ve sonraki yanıtlar burada gösterilir.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Hesaplanıyor…</translation>
    </message>
    <message>
        <source>“%1” is the best answer of both: %2 before, %3 after.</source>
        <translation>İkisinde de en iyi yanıt “%1”: önce %2, sonra %3.</translation>
    </message>
    <message>
        <source>The best answer was “%1” (%2) and is “%3” (%4) now.</source>
        <translation>En iyi yanıt “%1” (%2) idi, şimdi “%3” (%4).</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundTime</name>
    <message>
        <source>Answers over the training</source>
        <translation>Eğitim boyunca yanıtlar</translation>
    </message>
    <message>
        <source>Answers over the training: %1</source>
        <translation>Eğitim boyunca yanıtlar: %1</translation>
    </message>
    <message>
        <source>Probability over the training</source>
        <translation>Eğitim boyunca olasılık</translation>
    </message>
    <message>
        <source>Type a sentence with &lt;mask&gt; and press Enter.</source>
        <translation>&lt;mask&gt; içeren bir cümle yazıp Enter’a basın.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Adım %1 / %2</translation>
    </message>
    <message>
        <source>Probability of “%1”</source>
        <translation>“%1” olasılığı</translation>
    </message>
    <message>
        <source>Over training</source>
        <translation>Eğitim boyunca</translation>
    </message>
    <message>
        <source>This view needs at least two checkpoints or snapshots of a run</source>
        <translation>Bu görünüm için koşunun en az iki kontrol noktası ya da anlık görüntüsü gerekir</translation>
    </message>
    <message>
        <source>Train longer, save checkpoints more often or keep snapshots. Then you can step through the run and see how the answers change.</source>
        <translation>Daha uzun eğitin, daha sık kontrol noktası kaydedin ya da anlık görüntüleri saklayın. O zaman koşu boyunca ilerleyip yanıtların nasıl değiştiğini görebilirsiniz.</translation>
    </message>
    <message>
        <source>Surprisal of each word at this step</source>
        <translation>Bu adımda her sözcüğün şaşırtıcılığı</translation>
    </message>
    <message>
        <source>Answers at this step</source>
        <translation>Bu adımdaki yanıtlar</translation>
    </message>
    <message>
        <source>Attention, mean of all layers and heads</source>
        <translation>Dikkat, bütün katman ve başların ortalaması</translation>
    </message>
    <message>
        <source>Attention at this step</source>
        <translation>Bu adımdaki dikkat</translation>
    </message>
    <message>
        <source>Space plays the run. Choose an answer on the left to plot its probability.</source>
        <translation>Boşluk tuşu koşuyu oynatır. Olasılığını çizmek için soldan bir yanıt seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlotLegend</name>
    <message>
        <source>Hide %1</source>
        <translation>Gizle: %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Göster: %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PretrainingForm</name>
    <message>
        <source>Custom, as on the Model page</source>
        <translation>Özel, Model sayfasındaki gibi</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>As configured (%1 rows)</source>
        <translation>Ayarlandığı gibi (%1 satır)</translation>
    </message>
    <message>
        <source>Fit the tokenizer (%1 rows)</source>
        <translation>Tokenlaştırıcıya uydur (%1 satır)</translation>
    </message>
    <message>
        <source>Vocabulary rows</source>
        <translation>Sözlük satırı</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Uzunluk</translation>
    </message>
    <message>
        <source>An epoch is one pass over the corpus. With a time budget the learning rate follows the clock and the training ends when the minutes are used.</source>
        <translation>Bir dönem (epok), derlemin bir kez baştan sona geçilmesidir. Süre verilirse öğrenme oranı saate uyar ve eğitim dakikalar dolunca biter.</translation>
    </message>
    <message>
        <source>Run 1, Run 2, …</source>
        <translation>Koşu 1, Koşu 2, …</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Koşunun adı</translation>
    </message>
    <message>
        <source>Packed blocks</source>
        <translation>Dolu bloklar</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Diziler</translation>
    </message>
    <message>
        <source>A line each, cut at the block size; or full blocks across lines.</source>
        <translation>Blok boyutunda kesilen satırlar ya da satırları aşan dolu bloklar.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Yığın boyutu</translation>
    </message>
    <message>
        <source>Sequences computed together.</source>
        <translation>Birlikte hesaplanan diziler.</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>Biriktirme</translation>
    </message>
    <message>
        <source>Batches summed into one step.</source>
        <translation>Bir adımda toplanan yığınlar.</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>Blok boyutu</translation>
    </message>
    <message>
        <source>Longest sequence in tokens.</source>
        <translation>Token olarak en uzun dizi.</translation>
    </message>
    <message>
        <source>Masking rate</source>
        <translation>Maskeleme oranı</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Seyreltme (dropout)</translation>
    </message>
    <message>
        <source>Linear to zero</source>
        <translation>Doğrusal, sıfıra</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinüs</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Sabit</translation>
    </message>
    <message>
        <source>off</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Öğrenme oranı</translation>
    </message>
    <message>
        <source>Its peak, after the warmup.</source>
        <translation>Isınmadan sonraki tepe değeri.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Çizelge</translation>
    </message>
    <message>
        <source>How the rate falls after its peak.</source>
        <translation>Oranın tepeden sonra nasıl düştüğü.</translation>
    </message>
    <message>
        <source>Warmup</source>
        <translation>Isınma</translation>
    </message>
    <message>
        <source>The rate rises to its peak first.</source>
        <translation>Oran önce tepe değerine çıkar.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Ağırlık sönümü</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradyan kırpma</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Duyarlık</translation>
    </message>
    <message>
        <source>Of the products; sums are float32.</source>
        <translation>Çarpımlarınki; toplamlar float32.</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>tüm çekirdekler</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <source>Same seed, same run, to the bit.</source>
        <translation>Aynı tohum, bitine dek aynı koşu.</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>Değerlendirme aralığı</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Kontrol noktası aralığı</translation>
    </message>
    <message>
        <source>Steps; best and last are always kept.</source>
        <translation>Adım; en iyi ve en son hep saklanır.</translation>
    </message>
    <message>
        <source>Interval checkpoints kept</source>
        <translation>Saklanan ara noktalar</translation>
    </message>
    <message>
        <source>Older ones are deleted, pinned ones never.</source>
        <translation>Eskiler silinir, sabitlenenler silinmez.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>İş parçacığı</translation>
    </message>
    <message>
        <source>Processor cores that compute.</source>
        <translation>Hesaplayan işlemci çekirdekleri.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%%1</translation>
    </message>
    <message>
        <source>%1 % of steps</source>
        <translation>adımların %%1</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>Koşuyu bitir</translation>
    </message>
    <message>
        <source>Skip the step</source>
        <translation>Adımı atla</translation>
    </message>
    <message>
        <source>at most 20 times a run</source>
        <translation>koşu başına en çok 20 kez</translation>
    </message>
    <message>
        <source>Fast (recommended)</source>
        <translation>Hızlı (önerilen)</translation>
    </message>
    <message>
        <source>Fraction of tokens to predict.</source>
        <translation>Tahmin edilecek tokenların oranı.</translation>
    </message>
    <message>
        <source>Probability of a zero activation.</source>
        <translation>Bir aktivasyonun sıfırlanma olasılığı.</translation>
    </message>
    <message>
        <source>Automatic (fastest)</source>
        <translation>Otomatik (en hızlı)</translation>
    </message>
    <message>
        <source>Shrinks weights, but no biases.</source>
        <translation>Ağırlıkları küçültür, bias terimlerini değil.</translation>
    </message>
    <message>
        <source>Maximum norm of the gradient.</source>
        <translation>Gradyanın en büyük normu.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatik</translation>
    </message>
    <message>
        <source>Steps between evaluations.</source>
        <translation>Değerlendirmeler arasındaki adım.</translation>
    </message>
    <message>
        <source>On divergence</source>
        <translation>Iraksama durumunda</translation>
    </message>
    <message>
        <source>NaN or exploding loss.</source>
        <translation>NaN ya da aşırı büyüyen kayıp.</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>Erken durma</translation>
    </message>
    <message>
        <source>Evaluations without a better loss.</source>
        <translation>İyileşmesiz değerlendirme.</translation>
    </message>
    <message>
        <source>What the run is called in lists and plots. Leave it empty for the next number.</source>
        <translation>Koşunun listelerde ve grafiklerde görünen adı. Boş bırakırsanız sıradaki sayıyı alır.</translation>
    </message>
    <message>
        <source>As the checkpoint</source>
        <translation>Kontrol noktasındaki gibi</translation>
    </message>
    <message>
        <source>Where they are small</source>
        <translation>Küçük olduklarında</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Saklansın</translation>
    </message>
    <message>
        <source>Keep none</source>
        <translation>Saklanmasın</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Anlık görüntüler</translation>
    </message>
    <message>
        <source>For the replay of the run.</source>
        <translation>Koşuyu yeniden oynatmak için.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Aygıt</translation>
    </message>
    <message>
        <source>What computes the training.</source>
        <translation>Eğitimi neyin hesapladığı.</translation>
    </message>
    <message>
        <source>Small models give first useful predictions after a minute; KantaiBERT, with 83.5 million parameters, needs about ten on two cores.</source>
        <translation>Küçük modeller ilk işe yarar tahminleri bir dakikada verir; 83,5 milyon parametreli KantaiBERT iki çekirdekte on dakika kadar ister.</translation>
    </message>
    <message>
        <source>The embedding table may have more rows than there are tokens, as in the KantaiBERT recipe. Fitting it saves memory and time and changes nothing else.</source>
        <translation>Gömme tablosunda, KantaiBERT tarifindeki gibi, token sayısından çok satır olabilir. Uydurmak bellek ve zaman kazandırır, başka bir şeyi değiştirmez.</translation>
    </message>
    <message>
        <source>The fast recipe learned most in a short time in our measurements. The KantaiBERT recipe has the settings first published for that model, unchanged.</source>
        <translation>Hızlı tarif, ölçümlerimizde kısa sürede en çok öğrenen tariftir. KantaiBERT tarifi, o model için ilk yayımlanan ayarları değiştirmeden kullanır.</translation>
    </message>
    <message>
        <source>KantaiBERT recipe</source>
        <translation>KantaiBERT tarifi</translation>
    </message>
    <message>
        <source>Line by line (KantaiBERT recipe)</source>
        <translation>Satır satır (KantaiBERT tarifi)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Yok</translation>
    </message>
    <message>
        <source>English</source>
        <translation>İngilizce</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkçe</translation>
    </message>
    <message>
        <source>Minimal pairs</source>
        <translation>En küçük çiftler</translation>
    </message>
    <message>
        <source>Scored at the evaluations.</source>
        <translation>Değerlendirmelerde puanlanır.</translation>
    </message>
    <message>
        <source>Take KantaiBERT</source>
        <translation>KantaiBERT’i al</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>karşılaştırılmaz</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Öğretmen</translation>
    </message>
    <message>
        <source>A larger model to learn from besides the text.</source>
        <translation>Metnin yanında öğrenilecek daha büyük bir model.</translation>
    </message>
    <message>
        <source>Teacher&apos;s share</source>
        <translation>Öğretmenin payı</translation>
    </message>
    <message>
        <source>Of the loss; the rest is the text&apos;s.</source>
        <translation>Kayıptaki payı; gerisi metnindir.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Sıcaklık</translation>
    </message>
    <message>
        <source>Above 1, less probable words count for more.</source>
        <translation>1’in üstünde daha az olası sözcükler öne çıkar.</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <translation>Gizli durumlar</translation>
    </message>
    <message>
        <source>Weight of their distance from the teacher&apos;s.</source>
        <translation>Öğretmendekilere uzaklıklarının ağırlığı.</translation>
    </message>
    <message>
        <source>The model learns from %1 besides the text. How far it follows its teacher is among the details.</source>
        <translation>Model, metnin yanında şu kontrol noktasından öğrenir: %1. Öğretmenini ne kadar izleyeceği ayrıntılardadır.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PretrainingWizard</name>
    <message>
        <source>Pretrain a model</source>
        <translation>Model ön eğitimi</translation>
    </message>
    <message>
        <source>These are good defaults: Next, Next, Start trains a model.</source>
        <translation>Varsayılanlar uygundur: İleri, İleri, Başlat bir model eğitir.</translation>
    </message>
    <message>
        <source>Every value has a sound default; change what you know.</source>
        <translation>Her değerin uygun bir varsayılanı var; bildiğinizi değiştirin.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Başlat</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Denetimler</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Eşdeğer komut</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>%1 parameters; about %2 of memory; a checkpoint takes %3.</source>
        <translation>%1 parametre; yaklaşık %2 bellek; bir kontrol noktası %3 tutar.</translation>
    </message>
    <message>
        <source>What to train, and for how long?</source>
        <translation>Ne, ne kadar süre eğitilsin?</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Ayrıntılar</translation>
    </message>
    <message>
        <source>Checks before the start</source>
        <translation>Başlamadan önceki denetimler</translation>
    </message>
    <message>
        <source>Everything that can be known before the training has been checked.</source>
        <translation>Eğitimden önce bilinebilecek her şey denetlendi.</translation>
    </message>
    <message>
        <source>Equivalent command:</source>
        <translation>Eşdeğer komut:</translation>
    </message>
    <message>
        <source>New run from a checkpoint</source>
        <translation>Kontrol noktasından yeni koşu</translation>
    </message>
    <message>
        <source>Vary…</source>
        <translation>Çeşitle…</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Kuyruğa ekle</translation>
    </message>
    <message>
        <source>Puts a run for each of several values into the queue.</source>
        <translation>Birkaç değerin her biri için kuyruğa bir koşu koyar.</translation>
    </message>
    <message>
        <source>The run begins when its turn comes; other runs can be added.</source>
        <translation>Koşu, sırası gelince başlar; başka koşular da eklenebilir.</translation>
    </message>
    <message>
        <source>The run is in the queue.</source>
        <translation>Koşu kuyrukta.</translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s) are in the queue.</source>
        <translation>
            <numerusform>%1 koşu kuyrukta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added to the queue</source>
        <translation>Kuyruğa eklendi</translation>
    </message>
    <message>
        <source>%1 It is on the Checkpoints page, where it is run.</source>
        <translation>%1 Kuyruk, Kontrol noktaları sayfasındadır ve oradan çalıştırılır.</translation>
    </message>
    <message>
        <source>Train a smaller model</source>
        <translation>Daha küçük bir model eğit</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ProbabilityBars</name>
    <message>
        <source>Word</source>
        <translation>Sözcük</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kimlik</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ProbeCard</name>
    <message>
        <source>Probe</source>
        <translation>Yoklama</translation>
    </message>
    <message>
        <source>Pin a sentence…</source>
        <translation>Cümle sabitle…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <source>Pinned sentence</source>
        <translation>Sabitlenen cümle</translation>
    </message>
    <message>
        <source>Answers of the model</source>
        <translation>Modelin yanıtları</translation>
    </message>
    <message>
        <source>The first answers are computed at the next evaluation.</source>
        <translation>İlk yanıtlar sonraki değerlendirmede hesaplanır.</translation>
    </message>
    <message>
        <source>as of step %1</source>
        <translation>%1. adım itibarıyla</translation>
    </message>
    <message>
        <source>Probability of the answers over the training</source>
        <translation>Eğitim boyunca yanıtların olasılığı</translation>
    </message>
    <message>
        <source>as of step %1 · “%2” first since step %3</source>
        <translation>%1. adım itibarıyla · %3. adımdan beri “%2” ilk sırada</translation>
    </message>
    <message>
        <source>Pin a sentence with &lt;mask&gt;. The answers of the model are recorded at every snapshot and evaluation.</source>
        <translation>&lt;mask&gt; içeren bir cümle sabitleyin. Modelin yanıtları her anlık görüntüde ve değerlendirmede kaydedilir.</translation>
    </message>
    <message>
        <source>There are no answers of this step yet.</source>
        <translation>Bu adıma dek hiç yanıt yok.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ProbeCurves</name>
    <message>
        <source>%1: %2 at step %3</source>
        <translation>%1: %3. adımda %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>adım %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::QuestionCard</name>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Close the question</source>
        <translation>Soruyu kapat</translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation>%1, doğru</translation>
    </message>
    <message>
        <source>Your prediction is right.</source>
        <translation>Tahmininiz doğru.</translation>
    </message>
    <message>
        <source>Your prediction differs.</source>
        <translation>Tahmininiz farklı.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Questions</name>
    <message>
        <source>Which pair will the tokenizer join first in this text? Ġ is a space before a word.</source>
        <translation>Tokenlaştırıcı bu metinde ilk olarak hangi çifti birleştirecek? Ġ, sözcükten önceki boşluktur.</translation>
    </message>
    <message>
        <source>The tokenizer will show it, once it is trained.</source>
        <translation>Tokenlaştırıcı, eğitildiğinde bunu gösterecek.</translation>
    </message>
    <message>
        <source>The first merge is %1: no other pair of neighbours was more frequent in your text.</source>
        <translation>İlk birleştirme %1: metninizde daha sık bir komşu çifti yoktu.</translation>
    </message>
    <message>
        <source>How many tokens will this sentence become? “%1”</source>
        <translation>Bu cümle kaç token olacak? “%1”</translation>
    </message>
    <message>
        <source>Your tokenizer makes %1 tokens of its %2 words and %3 characters: frequent words are one token, rare ones several.</source>
        <translation>Tokenlaştırıcınız %2 sözcükten ve %3 karakterden %1 token yapıyor: sık sözcükler tek, seyrek olanlar birkaç tokendır.</translation>
    </message>
    <message>
        <source>Which part of the model&apos;s parameters is in the word embeddings?</source>
        <translation>Modelin parametrelerinin ne kadarı sözcük gömmelerinde?</translation>
    </message>
    <message>
        <source>%1 rows × %2 numbers are %3 of the %4 parameters.</source>
        <translation>%1 satır × %2 sayı, %4 parametrenin %3 tanesidir.</translation>
    </message>
    <message>
        <source>Which loss has a model that takes each of the %1 tokens for equally probable?</source>
        <translation>%1 tokenın her birini eşit olası sayan bir modelin kaybı kaçtır?</translation>
    </message>
    <message>
        <source>The loss is −ln(1/%1) = %2 nats: where the curve of an untrained model begins.</source>
        <translation>Kayıp −ln(1/%1) = %2 nattır: eğitilmemiş bir modelin eğrisi burada başlar.</translation>
    </message>
    <message>
        <source>Does the held-out loss fall below the unigram entropy, the least loss of a model that knows only how frequent each token is?</source>
        <translation>Ayrılmış kayıp, her tokenın yalnızca sıklığını bilen bir modelin en küçük kaybı olan unigram entropisinin altına iner mi?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>The next evaluation of a run will show it.</source>
        <translation>Bir koşunun sonraki değerlendirmesi bunu gösterecek.</translation>
    </message>
    <message>
        <source>The best held-out loss is %1, the unigram entropy %2: the model uses the words around the mask.</source>
        <translation>En iyi ayrılmış kayıp %1, unigram entropisi %2: model maskenin çevresindeki sözcükleri kullanıyor.</translation>
    </message>
    <message>
        <source>The best held-out loss is %1, the unigram entropy %2: the model has not yet learned to use the words around the mask.</source>
        <translation>En iyi ayrılmış kayıp %1, unigram entropisi %2: model maskenin çevresindeki sözcükleri kullanmayı henüz öğrenmedi.</translation>
    </message>
    <message>
        <source>Which word will win this mask? “%1”</source>
        <translation>Bu maskeyi hangi sözcük kazanacak? “%1”</translation>
    </message>
    <message>
        <source>At the last evaluation of your newest run “%1” led with %2.</source>
        <translation>En yeni koşunuzun son değerlendirmesinde “%1” %2 ile öndeydi.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::QueueCard</name>
    <message>
        <source>Queue</source>
        <translation>Kuyruk</translation>
    </message>
    <message>
        <source>Add a run…</source>
        <translation>Koşu ekle…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Yukarı taşı</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Aşağı taşı</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Çoğalt…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Çıkar</translation>
    </message>
    <message>
        <source>No run is waiting.</source>
        <translation>Bekleyen koşu yok.</translation>
    </message>
    <message>
        <source>End after this run</source>
        <translation>Bu koşudan sonra dur</translation>
    </message>
    <message>
        <source>Run the queue</source>
        <translation>Kuyruğu çalıştır</translation>
    </message>
    <message>
        <source>The run in progress continues; the others wait.</source>
        <translation>Sürmekte olan koşu devam eder, ötekiler bekler.</translation>
    </message>
    <message>
        <source>Trains the waiting runs one after another.</source>
        <translation>Bekleyen koşuları art arda eğitir.</translation>
    </message>
    <message>
        <source>There is no tokenizer yet.</source>
        <translation>Henüz tokenlaştırıcı yok.</translation>
    </message>
    <message>
        <source>This run is in progress. Stop it first.</source>
        <translation>Bu koşu sürüyor. Önce onu durdurun.</translation>
    </message>
    <message>
        <source>Runs that you add here are trained one after another, without you.</source>
        <translation>Buraya eklediğiniz koşular siz başında olmadan art arda eğitilir.</translation>
    </message>
    <message>
        <source>%1 continues where it was saved.</source>
        <translation>%1 kaydedildiği yerden sürer.</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Çoğalt: %1</translation>
    </message>
    <message>
        <source>Other values, such as learningRate=3e-4 batchSize=32; empty: the same run</source>
        <translation>Başka değerler, örneğin learningRate=3e-4 batchSize=32; boş: aynı koşu</translation>
    </message>
    <message>
        <source>The sweep was removed from the queue; its runs stay.</source>
        <translation>Tarama kuyruktan çıkarıldı, koşuları duruyor.</translation>
    </message>
    <message>
        <source>%1 was removed from the queue; its run stays.</source>
        <translation>%1 kuyruktan çıkarıldı, koşusu duruyor.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Rail</name>
    <message>
        <source>empty</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>hazır</translation>
    </message>
    <message>
        <source>running</source>
        <translation>sürüyor</translation>
    </message>
    <message>
        <source>done</source>
        <translation>bitti</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>ilgi bekliyor</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Replay</name>
    <message>
        <source>Step of the run</source>
        <translation>Koşunun adımı</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Oynat</translation>
    </message>
    <message>
        <source>Stop at this step (Space)</source>
        <translation>Bu adımda dur (Boşluk)</translation>
    </message>
    <message>
        <source>Play the run from its beginning in ten seconds (Space)</source>
        <translation>Koşuyu başından sonuna on saniyede oynat (Boşluk)</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ReportFile</name>
    <message>
        <source>Save a report of %1</source>
        <translation>%1 raporunu kaydet</translation>
    </message>
    <message>
        <source>Report (*.html *.pdf)</source>
        <translation>Rapor (*.html *.pdf)</translation>
    </message>
    <message>
        <source>A report is an HTML or a PDF file, unlike %1.</source>
        <translation>Rapor bir HTML ya da PDF dosyasıdır; %1 öyle değil.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .html or .pdf.</source>
        <translation>.html ya da .pdf ile biten bir ad seçin.</translation>
    </message>
    <message>
        <source>Writing a report</source>
        <translation>Rapor yazılıyor</translation>
    </message>
    <message>
        <source>The report could not be written to %1.</source>
        <translation>Rapor %1 dosyasına yazılamadı.</translation>
    </message>
    <message>
        <source>Choose a folder that you have permission to write to.</source>
        <translation>Yazma izniniz olan bir klasör seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::RowsHint</name>
    <message>
        <source>Fit the tokenizer</source>
        <translation>Tokenlaştırıcıya uydur</translation>
    </message>
    <message>
        <source>The tokenizer has %1 tokens: %2 rows would never be used.</source>
        <translation>Tokenlaştırıcıda %1 token var: %2 satır hiç kullanılmazdı.</translation>
    </message>
    <message>
        <source>The tokenizer has %1 tokens, more than the model has rows.</source>
        <translation>Tokenlaştırıcıda %1 token var; modelin satırlarından fazla.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::RunDifferencesView</name>
    <message>
        <source>Options in which the two runs differ</source>
        <translation>İki koşunun ayrıldığı seçenekler</translation>
    </message>
    <message>
        <source>%1 and %2 have the same options.</source>
        <translation>%1 ile %2 aynı seçeneklerle eğitilmiş.</translation>
    </message>
    <message>
        <source>%1 and %2 differ in:</source>
        <translation>%1 ile %2 şunlarda ayrılıyor:</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Seçenek</translation>
    </message>
</context>
<context>
    <name>kantai::ui::RunPicker</name>
    <message>
        <source>Compare</source>
        <translation>Karşılaştır</translation>
    </message>
    <message>
        <source>Draw other runs over this one</source>
        <translation>Başka koşuları bunun üstüne çizer</translation>
    </message>
</context>
<context>
    <name>kantai::ui::RunReplay</name>
    <message>
        <source>Step %1</source>
        <translation>Adım %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::RunSummary</name>
    <message>
        <source>Ask the Playground</source>
        <translation>Deneme alanına sor</translation>
    </message>
    <message>
        <source>Train on…</source>
        <translation>Eğitmeyi sürdür…</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Modeli dışa aktar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Close the summary of the run</source>
        <translation>Koşunun özetini kapat</translation>
    </message>
    <message>
        <source>%1 is complete</source>
        <translation>%1 tamamlandı</translation>
    </message>
    <message>
        <source>%1 has stopped</source>
        <translation>%1 durdu</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1 başarısız oldu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) in %1</source>
        <translation>
            <numerusform>%1 içinde %Ln adım</numerusform>
        </translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>kayıp %1</translation>
    </message>
    <message>
        <source>best held-out loss %1 at step %2</source>
        <translation>en iyi ayrılmış kayıp %1, adım %2</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapor…</translation>
    </message>
    <message>
        <source>It has no curves. A new run can begin from its checkpoint.</source>
        <translation>Eğrisi yok. Kontrol noktasından yeni bir koşu başlatılabilir.</translation>
    </message>
    <message>
        <source>%1 has no training of its own</source>
        <translation>%1 kendi eğitimi olmayan bir model</translation>
    </message>
</context>
<context>
    <name>kantai::ui::RunsCard</name>
    <message>
        <source>Runs</source>
        <translation>Koşular</translation>
    </message>
    <message>
        <source>Train on…</source>
        <translation>Eğitmeyi sürdür…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Yeniden adlandır…</translation>
    </message>
    <message>
        <source>Trains the run on to a greater number of steps.</source>
        <translation>Koşuyu daha büyük bir adım sayısına dek eğitmeyi sürdürür.</translation>
    </message>
    <message>
        <source>A checkpoint of %1 is pinned; unpin it before the run is deleted.</source>
        <translation>%1 koşusunun sabitlenmiş bir kontrol noktası var; koşuyu silmeden önce sabitlemeyi kaldırın.</translation>
    </message>
    <message>
        <source>Rename a run</source>
        <translation>Koşuyu yeniden adlandır</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Koşunun adı</translation>
    </message>
    <message>
        <source>%1 was deleted with its curves, its answers and its checkpoints (%2).</source>
        <translation>%1; eğrileri, yanıtları ve kontrol noktalarıyla birlikte silindi (%2).</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <translation>Bir koşunun adı olmalıdır.</translation>
    </message>
    <message>
        <source>%1 began with the weights of %2, step %3.</source>
        <translation>%1, %2 koşusunun %3. adımındaki ağırlıklarla başladı.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapor…</translation>
    </message>
    <message>
        <source>Show curves</source>
        <translation>Eğrileri göster</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Not…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Sabitle</translation>
    </message>
    <message>
        <source>Choose one run.</source>
        <translation>Bir koşu seçin.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Sabitlemeyi kaldır</translation>
    </message>
    <message>
        <source>Changed after step %1: %2.</source>
        <translation>%1. adımdan sonra değişti: %2.</translation>
    </message>
    <message>
        <source>%1 is pinned; unpin it before it is deleted.</source>
        <translation>%1 sabitlenmiş; silmeden önce sabitlemeyi kaldırın.</translation>
    </message>
    <message>
        <source>Note on a run</source>
        <translation>Koşuya not</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Curves…</source>
        <translation>Eğriler…</translation>
    </message>
    <message>
        <source>Writes all values of its curves as a table or for TensorBoard.</source>
        <translation>Eğrilerinin bütün değerlerini tablo olarak ya da TensorBoard için yazar.</translation>
    </message>
    <message>
        <source>%1 was imported from %2.</source>
        <translation>%1, %2 klasöründen içe aktarıldı.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Koşular</translation>
    </message>
    <message>
        <source>Runs that are listed</source>
        <translation>Listelenen koşular</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Bütün koşular</translation>
    </message>
</context>
<context>
    <name>kantai::ui::SavedNotice</name>
    <message>
        <source>Open the folder</source>
        <translation>Klasörü aç</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Kaydedildi: %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ShortcutsDialog</name>
    <message>
        <source>Page</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klavye kısayolları</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Bir eylem ya da tuş ara</translation>
    </message>
    <message>
        <source>Alt with an underlined letter opens a menu; Tab moves to the next control.</source>
        <translation>Alt ile altı çizili harf bir menüyü açar; Tab sonraki denetime geçer.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Eylem</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tuşlar</translation>
    </message>
</context>
<context>
    <name>kantai::ui::SmallerModelDialog</name>
    <message>
        <source>Smaller models · %1</source>
        <translation>Daha küçük modeller · %1</translation>
    </message>
    <message>
        <source>Smaller model</source>
        <translation>Daha küçük model</translation>
    </message>
    <message>
        <source>The presets that are smaller than the teacher, and the teacher itself with fewer layers. The largest preset of at most a quarter of its parameters is chosen at first.</source>
        <translation>Öğretmenden küçük hazır ayarlar ve öğretmenin daha az katmanlı halleri. Başta, parametreleri öğretmeninkilerin en çok dörtte biri olan en büyük hazır ayar seçilidir.</translation>
    </message>
    <message>
        <source>Set up the training…</source>
        <translation>Eğitimi hazırla…</translation>
    </message>
    <message>
        <source>%1 parameters, %2 of the teacher&apos;s</source>
        <translation>%1 parametre, öğretmendekilere oranı %2</translation>
    </message>
    <message>
        <source>The teacher with %1 of its %2 layers</source>
        <translation>Öğretmenin %2 katmanından %1 tanesi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>%1 (teacher)</source>
        <translation>%1 (öğretmen)</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametreler</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>ms a sentence</source>
        <translation>cümle başına ms</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>Ayrılmış kayıp</translation>
    </message>
    <message>
        <source>Top 5 in common</source>
        <translation>İlk beşte ortak</translation>
    </message>
    <message>
        <source>Models beside their teacher</source>
        <translation>Öğretmenlerinin yanında modeller</translation>
    </message>
    <message>
        <source>One checkpoint of each run with the tokenizer of the teacher, the best one where there is one. Those that are checked are measured.</source>
        <translation>Öğretmenin tokenlaştırıcısını kullanan her koşunun bir kontrol noktası, varsa en iyisi. İşaretli olanlar ölçülür.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <source>Cutting layers</source>
        <translation>Katmanlar kesiliyor</translation>
    </message>
    <message>
        <source>No smaller model than this one is known.</source>
        <translation>Bundan küçük bir model bilinmiyor.</translation>
    </message>
    <message>
        <source>It begins with layers of the teacher, evenly from the first to the last, as a checkpoint of its own that stays.</source>
        <translation>Öğretmenin ilkinden sonuncusuna eşit aralıklı katmanlarıyla, kalıcı ayrı bir kontrol noktası olarak başlar.</translation>
    </message>
    <message>
        <source>It begins with random weights.</source>
        <translation>Rastgele ağırlıklarla başlar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Ölç</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>Henüz bir şey ölçülmedi.</translation>
    </message>
    <message>
        <source>Loss in nats over %1 masked tokens of the held-out text. Answers are compared with the teacher&apos;s at %2 of them. The time is the median of %3 sentences on one thread.</source>
        <translation>Kayıp, ayrılmış metnin %1 maskelenmiş tokenı üzerinden nat olarak. Yanıtlar öğretmeninkilerle %2 tokenda karşılaştırılır. Süre, tek iş parçacığında %3 cümlenin ortancasıdır.</translation>
    </message>
    <message>
        <source>Measure compares the chosen models with their teacher on held-out text.</source>
        <translation>Ölç, işaretli modelleri ayrılmış metinde öğretmenleriyle karşılaştırır.</translation>
    </message>
    <message>
        <source>Comparing models</source>
        <translation>Modeller karşılaştırılıyor</translation>
    </message>
    <message>
        <source>Measuring %1: %2 of %3 models</source>
        <translation>Ölçülen: %1; %3 modelden %2 tanesi tamam</translation>
    </message>
    <message>
        <source>Loading the models…</source>
        <translation>Modeller yükleniyor…</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Karşılaştırmayı dışa aktar</translation>
    </message>
    <message>
        <source>models</source>
        <translation>modeller</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tablo (*.csv)</translation>
    </message>
    <message>
        <source>A smaller model answers faster and takes less room, on a phone or in a browser. It learns from this checkpoint, its teacher, besides the text: how probable the teacher finds every word, not only which one stood at the mask. A model that begins with some of its layers learns fastest.</source>
        <translation>Daha küçük bir model, telefonda ya da tarayıcıda daha hızlı yanıt verir ve daha az yer kaplar. Metnin yanında bu kontrol noktasından, yani öğretmeninden öğrenir: yalnızca maskenin yerinde hangi sözcüğün durduğunu değil, öğretmenin her sözcüğü ne kadar olası bulduğunu. En hızlı, öğretmenin bazı katmanlarıyla başlayan model öğrenir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::StatusStrip</name>
    <message>
        <source>Progress of the running job</source>
        <translation>Süren işin ilerlemesi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message numerus="yes">
        <source>CPU · %1 thread(s) · %2</source>
        <translation>
            <numerusform>CPU · %1 iş parçacığı · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · adım %2 / %3</translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation>%1 · adım %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 kaldı</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Hazır</translation>
    </message>
    <message>
        <source>%1 · waiting to save</source>
        <translation>%1 · kaydedilmeyi bekliyor</translation>
    </message>
    <message>
        <source>%1 · not saved yet</source>
        <translation>%1 · henüz kaydedilmedi</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · duraklatıldı</translation>
    </message>
</context>
<context>
    <name>kantai::ui::StepCurve</name>
    <message>
        <source>step %1: %2</source>
        <translation>adım %1: %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>adım %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::StepTime</name>
    <message>
        <source>Measure a step</source>
        <translation>Bir adımı ölç</translation>
    </message>
    <message>
        <source>A measurement needs text and a tokenizer.</source>
        <translation>Ölçüm için metin ve tokenlaştırıcı gerekir.</translation>
    </message>
    <message>
        <source>The configuration is not valid.</source>
        <translation>Yapılandırma geçersiz.</translation>
    </message>
    <message>
        <source>Trains this model for five steps of the fast recipe and discards the result.</source>
        <translation>Bu modeli hızlı tarifle beş adım eğitir ve sonucu atar.</translation>
    </message>
    <message>
        <source>Measuring a step</source>
        <translation>Bir adım ölçülüyor</translation>
    </message>
</context>
<context>
    <name>kantai::ui::SurprisalLegend</name>
    <message>
        <source>Scale: a stronger colour means a higher surprisal</source>
        <translation>Ölçek: koyu renk, yüksek şaşırtıcılık demektir</translation>
    </message>
    <message>
        <source>low surprisal</source>
        <translation>düşük şaşırtıcılık</translation>
    </message>
    <message>
        <source>%1 bit or more</source>
        <translation>%1 bit ve üstü</translation>
    </message>
</context>
<context>
    <name>kantai::ui::SurprisalView</name>
    <message>
        <source>%1 bit</source>
        <translation>%1 bit</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TeacherChoices</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1, %2. adım</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Teaching</name>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Sonraki adım</translation>
    </message>
    <message>
        <source>Ask &amp;me first</source>
        <translation>Ö&amp;nce bana sor</translation>
    </message>
    <message>
        <source>Start a &amp;lesson…</source>
        <translation>&amp;Derse başla…</translation>
    </message>
    <message>
        <source>Start a lesson</source>
        <translation>Derse başla</translation>
    </message>
    <message>
        <source>Lesson (*.kantai-lesson)</source>
        <translation>Ders (*.kantai-lesson)</translation>
    </message>
    <message>
        <source>Sa&amp;ve as a lesson…</source>
        <translation>Ders &amp;olarak kaydet…</translation>
    </message>
    <message>
        <source>Nothing is left to do on this page.</source>
        <translation>Bu sayfada yapılacak bir şey kalmadı.</translation>
    </message>
    <message>
        <source>Wait until the running job has finished.</source>
        <translation>Süren iş bitene kadar bekleyin.</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Proje okunuyor</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TextPreview</name>
    <message>
        <source>Preview</source>
        <translation>Önizleme</translation>
    </message>
    <message>
        <source>Import again…</source>
        <translation>Yeniden içe aktar…</translation>
    </message>
    <message>
        <source>Imports the selected file again with another encoding, column or cleaning. A preview helps you choose; the new text replaces the old one.</source>
        <translation>Seçili dosyayı başka bir kodlama, sütun ya da temizlemeyle yeniden içe aktarır. Önizleme seçmenize yardım eder; yeni metin eskisinin yerine geçer.</translation>
    </message>
    <message>
        <source>First lines of the chosen file</source>
        <translation>Seçilen dosyanın ilk satırları</translation>
    </message>
    <message>
        <source>Shaded lines are held out: the model never trains on them.</source>
        <translation>Gölgeli satırlar ayrılmıştır: model bunlarla hiç eğitilmez.</translation>
    </message>
    <message>
        <source>no licence noted</source>
        <translation>lisans belirtilmemiş</translation>
    </message>
    <message>
        <source>licence: %1</source>
        <translation>lisans: %1</translation>
    </message>
    <message>
        <source>SHA-256 %1…</source>
        <translation>SHA-256 %1…</translation>
    </message>
    <message>
        <source>Imported from %1
SHA-256 of that file: %2</source>
        <translation>İçe aktarıldığı yer: %1
O dosyanın SHA-256 özeti: %2</translation>
    </message>
    <message>
        <source>%1. If letters look wrong, import the file again with another encoding.</source>
        <translation>%1. Harfler yanlış görünüyorsa dosyayı başka bir kodlamayla yeniden içe aktarın.</translation>
    </message>
    <message>
        <source>Clean…</source>
        <translation>Temizle…</translation>
    </message>
    <message>
        <source>Shows what cleaning has removed from the selected file, and cleans it with other steps or none. The source is not needed.</source>
        <translation>Temizlemenin seçili dosyadan neyi çıkardığını gösterir; dosyayı başka adımlarla ya da adımsız yeniden temizler. Kaynağa gerek yoktur.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TimeLine</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Adım %1 / %2</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>adım %1: %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Adım %1</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TokenChips</name>
    <message>
        <source>%1 (%2 bit)</source>
        <translation>%1 (%2 bit)</translation>
    </message>
    <message>
        <source>Click to restore the word.</source>
        <translation>Sözcüğü geri getirmek için tıklayın.</translation>
    </message>
    <message>
        <source>Click to mask this token, right-click to replace its word.</source>
        <translation>Bu tokenı maskelemek için tıklayın, sözcüğünü değiştirmek için sağ tıklayın.</translation>
    </message>
    <message>
        <source>Surprisal %1 bit.</source>
        <translation>Şaşırtıcılık %1 bit.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TokenizerLoader</name>
    <message>
        <source>Reading the tokenizer</source>
        <translation>Tokenlaştırıcı okunuyor</translation>
    </message>
    <message>
        <source>Counting tokens</source>
        <translation>Tokenlar sayılıyor</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TokenizerPage</name>
    <message>
        <source>Counting the tokens of the corpus: %1</source>
        <translation>Derlemin tokenları sayılıyor: %1</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenlaştırıcı</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>İçe aktar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Eğit…</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Birleştirmeler</translation>
    </message>
    <message>
        <source>Trained in</source>
        <translation>Eğitim süresi</translation>
    </message>
    <message>
        <source>Views of the tokenizer</source>
        <translation>Tokenlaştırıcı görünümleri</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Sözlük</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Kapsama</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Karşılaştır</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Say</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>needs a corpus</source>
        <translation>derlem gerekli</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>henüz eğitilmedi</translation>
    </message>
    <message>
        <source>A tokenizer is trained on text</source>
        <translation>Tokenlaştırıcı metinle eğitilir</translation>
    </message>
    <message>
        <source>Byte-level BPE learns the most frequent parts of words from your text. Import a corpus first.</source>
        <translation>Bayt düzeyinde BPE, sözcüklerin en sık geçen parçalarını metninizden öğrenir. Önce bir derlem içe aktarın.</translation>
    </message>
    <message>
        <source>Go to Corpus</source>
        <translation>Derlem sayfasına git</translation>
    </message>
    <message>
        <source>Train a tokenizer</source>
        <translation>Tokenlaştırıcı eğitin</translation>
    </message>
    <message>
        <source>Byte-level BPE starts with the 256 bytes and merges the most frequent pair of neighbouring tokens until the vocabulary has the requested size.</source>
        <translation>Bayt düzeyinde BPE 256 baytla başlar ve sözlük istenen boyuta ulaşana dek en sık komşu token çiftini birleştirir.</translation>
    </message>
    <message>
        <source>Train a tokenizer…</source>
        <translation>Tokenlaştırıcı eğit…</translation>
    </message>
    <message>
        <source>Train again…</source>
        <translation>Yeniden eğit…</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>içe aktarıldı</translation>
    </message>
    <message>
        <source>of %1 requested</source>
        <translation>/ istenen %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>Counting the tokens of the corpus</source>
        <translation>Derlemin tokenları sayılıyor</translation>
    </message>
    <message>
        <source>The corpus is large. Press Count to count how often each token occurs and how a smaller vocabulary would perform.</source>
        <translation>Derlem büyük. Her tokenın ne sıklıkta geçtiğini ve daha küçük bir sözlüğün başarımını saymak için Say düğmesine basın.</translation>
    </message>
    <message>
        <source>Import a tokenizer</source>
        <translation>Tokenlaştırıcı içe aktar</translation>
    </message>
    <message>
        <source>Tokenizers (tokenizer.json vocab.json merges.txt);;All files (*)</source>
        <translation>Tokenlaştırıcılar (tokenizer.json vocab.json merges.txt);;Tüm dosyalar (*)</translation>
    </message>
    <message>
        <source>Importing a tokenizer</source>
        <translation>Tokenlaştırıcı içe aktarılıyor</translation>
    </message>
    <message>
        <source>The tokenizer was imported from %1.</source>
        <translation>Tokenlaştırıcı %1 dosyasından içe aktarıldı.</translation>
    </message>
    <message>
        <source>Export the tokenizer into a new folder</source>
        <translation>Tokenlaştırıcıyı yeni bir klasöre dışa aktar</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>tokenlastirici</translation>
    </message>
    <message>
        <source>Exporting the tokenizer</source>
        <translation>Tokenlaştırıcı dışa aktarılıyor</translation>
    </message>
    <message>
        <source>The tokenizer was written to %1.</source>
        <translation>Tokenlaştırıcı %1 klasörüne yazıldı.</translation>
    </message>
    <message>
        <source>The model will have %1 vocabulary rows.</source>
        <translation>Modelin %1 sözlük satırı olacak.</translation>
    </message>
    <message>
        <source>older than the corpus</source>
        <translation>derlemden eski</translation>
    </message>
    <message>
        <source>Words and marks</source>
        <translation>Sözcük ve işaretler</translation>
    </message>
    <message>
        <source>Distinct ones</source>
        <translation>Farklı olanlar</translation>
    </message>
    <message>
        <source>The pieces into which the text is cut before merges are learned: words, numbers and runs of punctuation, each with the space before it. The Corpus page counts words as what stands between spaces, punctuation included, so its number is smaller.</source>
        <translation>Birleştirmeler öğrenilmeden önce metnin bölündüğü parçalar: önündeki boşlukla birlikte sözcükler, sayılar ve noktalama dizileri. Derlem sayfası, noktalama dahil, boşluklar arasında kalanları sözcük sayar; bu yüzden oradaki sayı daha küçüktür.</translation>
    </message>
    <message>
        <source>How many different pieces there are among them.</source>
        <translation>Bunların arasında kaç farklı parça olduğu.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TokenizerWizard</name>
    <message>
        <source>Train a tokenizer</source>
        <translation>Tokenlaştırıcı eğit</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>Sözlük boyutu</translation>
    </message>
    <message>
        <source>Byte-level BPE starts with 256 bytes and five special tokens and repeatedly merges the most frequent pair of neighbouring tokens. It can encode any text.</source>
        <translation>Bayt düzeyinde BPE 256 bayt ve beş özel tokenla başlar, en sık komşu token çiftini tekrar tekrar birleştirir. Her metni kodlayabilir.</translation>
    </message>
    <message>
        <source>Minimum frequency</source>
        <translation>En düşük sıklık</translation>
    </message>
    <message>
        <source>Pairs that occur less often than this are never merged. With a small corpus the vocabulary can therefore be smaller than requested; the Tokenizer page then shows its size.</source>
        <translation>Bundan seyrek geçen çiftler birleştirilmez. Bu yüzden küçük bir derlemde sözlük istenenden küçük olabilir; boyutunu Tokenlaştırıcı sayfası gösterir.</translation>
    </message>
    <message>
        <source>Special tokens, ids 0 to 4:</source>
        <translation>Özel tokenlar, kimlik 0–4:</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Eğit</translation>
    </message>
    <message>
        <source>%1 is too small: 256 bytes and 5 special tokens need at least %2.</source>
        <translation>%1 çok küçük: 256 bayt ve 5 özel token için en az %2 gerekir.</translation>
    </message>
    <message>
        <source>Training the tokenizer</source>
        <translation>Tokenlaştırıcı eğitiliyor</translation>
    </message>
    <message>
        <source>You can stop at any time and keep the vocabulary learned so far.</source>
        <translation>İstediğiniz an durdurup o ana dek öğrenilen sözlüğü saklayabilirsiniz.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Hazırlanıyor</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>İlerleme</translation>
    </message>
    <message>
        <source>Newest merges</source>
        <translation>En yeni birleştirmeler</translation>
    </message>
    <message>
        <source>Stop and keep the vocabulary</source>
        <translation>Durdur ve sözlüğü sakla</translation>
    </message>
    <message>
        <source>Your vocabulary</source>
        <translation>Sözlüğünüz</translation>
    </message>
    <message>
        <source>The tokenizer is saved in the project. New training runs use it.</source>
        <translation>Tokenlaştırıcı projeye kaydedilir. Yeni eğitim koşuları onu kullanır.</translation>
    </message>
    <message>
        <source>Training a tokenizer</source>
        <translation>Tokenlaştırıcı eğitiliyor</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 / %2 · %3</translation>
    </message>
    <message>
        <source>%1 of %2 merges · %3 per second · %4 left</source>
        <translation>%1 / %2 birleştirme · saniyede %3 · %4 kaldı</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens in %2 s, from %3 words (%4 distinct).</source>
        <translation>%3 sözcükten (%4 farklı) %2 saniyede %1 token.</translation>
    </message>
    <message>
        <source>You stopped the training. The vocabulary is smaller than requested but fully usable.</source>
        <translation>Eğitimi durdurdunuz. Sözlük istenenden küçük ama tam olarak kullanılabilir.</translation>
    </message>
    <message>
        <source>The number of tokens, including the special tokens and the 256 bytes. A larger vocabulary gives shorter sequences and a larger model; the KantaiBERT recipe uses 52,000.</source>
        <translation>Özel tokenlar ve 256 bayt dahil token sayısı. Büyük sözlük daha kısa diziler ve daha büyük bir model verir; KantaiBERT tarifi 52.000 kullanır.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TrainedView</name>
    <message>
        <source>No trained model yet</source>
        <translation>Henüz eğitilmiş bir model yok</translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation>Eğitim sayfasına git</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TrainingNotices</name>
    <message>
        <source>A training is running</source>
        <translation>Bir eğitim sürüyor</translation>
    </message>
    <message>
        <source>The training failed</source>
        <translation>Eğitim başarısız oldu</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 başarısız oldu</translation>
    </message>
    <message>
        <source>%1 is complete</source>
        <translation>%1 tamamlandı</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 durdu</translation>
    </message>
    <message>
        <source>Step %1, training loss %2</source>
        <translation>Adım %1, eğitim kaybı %2</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TrainingPage</name>
    <message>
        <source>step %1</source>
        <translation>adım %1</translation>
    </message>
    <message>
        <source>needs a tokenizer</source>
        <translation>tokenlaştırıcı gerekli</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>henüz koşu yok</translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation>%1 · adım %2</translation>
    </message>
    <message>
        <source>Pretraining needs a tokenizer</source>
        <translation>Ön eğitim için tokenlaştırıcı gerekli</translation>
    </message>
    <message>
        <source>The model learns to predict masked tokens. The tokenizer defines what a token is.</source>
        <translation>Model, maskelenmiş tokenları tahmin etmeyi öğrenir. Neyin token olduğunu tokenlaştırıcı belirler.</translation>
    </message>
    <message>
        <source>Go to Corpus</source>
        <translation>Derlem sayfasına git</translation>
    </message>
    <message>
        <source>Go to Tokenizer</source>
        <translation>Tokenlaştırıcıya git</translation>
    </message>
    <message>
        <source>Pretrain your model</source>
        <translation>Modelinizi ön eğitin</translation>
    </message>
    <message>
        <source>The wizard asks for a preset and a length, checks memory, disk and data, and starts the training. You can follow the loss, pause at any time, and resume exactly.</source>
        <translation>Sihirbaz bir hazır ayar ve uzunluk sorar; belleği, diski ve veriyi denetleyip eğitimi başlatır. Kaybı izleyebilir, istediğiniz an duraklatabilir ve kaldığı yerden aynen sürdürebilirsiniz.</translation>
    </message>
    <message>
        <source>Pretrain…</source>
        <translation>Ön eğitim…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>yumuşatılmış</translation>
    </message>
    <message>
        <source>best</source>
        <translation>en iyi</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>en iyi %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>doğruluk %1</translation>
    </message>
    <message>
        <source>Pin a sentence</source>
        <translation>Cümle sabitle</translation>
    </message>
    <message>
        <source>Sentence with &lt;mask&gt;</source>
        <translation>&lt;mask&gt; içeren cümle</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Grafiği dışa aktar</translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation>Grafik %1 dosyasına yazılamadı.</translation>
    </message>
    <message>
        <source>Choose a folder that you have permission to write to.</source>
        <translation>Yazma izniniz olan bir klasör seçin.</translation>
    </message>
    <message>
        <source>The training is over, but it cannot be saved yet: %1</source>
        <translation>Eğitim bitti ama henüz kaydedilemiyor: %1</translation>
    </message>
    <message>
        <source>Not saved yet, the training continues: %1</source>
        <translation>Henüz kaydedilemedi, eğitim sürüyor: %1</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Durduruluyor</translation>
    </message>
    <message>
        <source>older than the tokenizer</source>
        <translation>tokenlaştırıcıdan eski</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>%1 durdurulsun mu?</translation>
    </message>
    <message>
        <source>Stop the training?</source>
        <translation>Eğitim durdurulsun mu?</translation>
    </message>
    <message>
        <source>Write &lt;mask&gt; where the model should predict a word.</source>
        <translation>Modelin bir sözcük tahmin etmesini istediğiniz yere &lt;mask&gt; yazın.</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG picture (*.svg);;PDF (*.pdf);;Table of values (*.csv)</source>
        <translation>PNG resmi (*.png);;SVG resmi (*.svg);;PDF (*.pdf);;Değerler tablosu (*.csv)</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>Reading the curves…</source>
        <translation>Eğriler okunuyor…</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TrainingPageLayout</name>
    <message>
        <source>Training</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Run shown</source>
        <translation>Gösterilen koşu</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Durdur…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <source>Pretrain…</source>
        <translation>Ön eğitim…</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Şimdi yeniden dene</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Adım</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Eğitim kaybı</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>Ayrılmış kayıp</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Şaşkınlık</translation>
    </message>
    <message>
        <source>Tokens / s</source>
        <translation>Token / sn</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Geçen süre</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Kalan süre</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Kayıp</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Yatay eksen</translation>
    </message>
    <message>
        <source>by step</source>
        <translation>adıma göre</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>süreye göre</translation>
    </message>
    <message>
        <source>by tokens</source>
        <translation>tokena göre</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Sığdır</translation>
    </message>
    <message>
        <source>Training and held-out loss</source>
        <translation>Eğitim kaybı ve ayrılmış kayıp</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Yumuşatma</translation>
    </message>
    <message>
        <source>smoothing %1</source>
        <translation>yumuşatma %1</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>kırp</translation>
    </message>
    <message>
        <source>Cut off the lowest and the highest hundredth of the values where they lie far out</source>
        <translation>En küçük ve en büyük yüzde birlik değerleri, çok uzaktaysalar dışarıda bırakır</translation>
    </message>
    <message>
        <source>Show the whole run and follow it. Zoom with the wheel (Ctrl, or after a click), with + and −, or by dragging with Shift or the right button.</source>
        <translation>Koşunun bütününü gösterir ve izler. Tekerlekle (Ctrl ile ya da tıkladıktan sonra), + ve − ile ya da Shift veya sağ düğmeyle sürükleyerek yakınlaştırın.</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Grafiği dışa aktar</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Eğriler</translation>
    </message>
    <message>
        <source>Masking lens</source>
        <translation>Maske merceği</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TrainingSession</name>
    <message>
        <source>Pretraining</source>
        <translation>Ön eğitim</translation>
    </message>
    <message>
        <source>Trying the sample</source>
        <translation>Örnek deneniyor</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TrialPanel</name>
    <message>
        <source>How long will it take?</source>
        <translation>Ne kadar sürer?</translation>
    </message>
    <message>
        <source>Trains for five steps and discards the result.</source>
        <translation>Beş adım eğitir ve sonucu atar.</translation>
    </message>
    <message>
        <source>Try learning rates</source>
        <translation>Öğrenme oranlarını dene</translation>
    </message>
    <message>
        <source>Trains for at most 100 steps with an increasing learning rate and discards the result.</source>
        <translation>Artan bir öğrenme oranıyla en çok 100 adım eğitir ve sonucu atar.</translation>
    </message>
    <message>
        <source>Measuring the training</source>
        <translation>Eğitim ölçülüyor</translation>
    </message>
    <message>
        <source>Learning rate range test</source>
        <translation>Öğrenme oranı testi</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 / %3</translation>
    </message>
    <message>
        <source>About %1 for %2 steps of %3 s and %4 evaluations, at %5 tokens per second.</source>
        <translation>Her biri %3 sn süren %2 adım ve %4 değerlendirme için yaklaşık %1; saniyede %5 token.</translation>
    </message>
    <message>
        <source>Loss by learning rate</source>
        <translation>Öğrenme oranına göre kayıp</translation>
    </message>
    <message>
        <source>The loss was lowest at a learning rate of %1. One fifth of it is a safe peak; drag the marker to choose another value.</source>
        <translation>Kayıp en düşük değerine %1 öğrenme oranında ulaştı. Bunun beşte biri güvenli bir tepe değeridir; başka bir değer için imi sürükleyin.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 kullan</translation>
    </message>
    <message>
        <source>Use this learning rate</source>
        <translation>Bu öğrenme oranını kullan</translation>
    </message>
    <message>
        <source>That is too short to get past the frequencies of the words: at this speed it takes at least %1.</source>
        <translation>Bu, sözcük sıklıklarının ötesine geçmek için çok kısa: bu hızla en az %1 gerekir.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ValueHistogram</name>
    <message>
        <source>%1 numbers from %2 to %3, mean %4, standard deviation %5; %6 lie outside of what is drawn</source>
        <translation>%2 ile %3 arasında %1 sayı, ortalama %4, standart sapma %5; %6 sayı çizilen aralığın dışında</translation>
    </message>
    <message>
        <source>%1 numbers from %2 to %3</source>
        <translation>%2 ile %3 arasında %1 sayı</translation>
    </message>
</context>
<context>
    <name>kantai::ui::VaryDialog</name>
    <message>
        <source>Vary options</source>
        <translation>Seçenekleri çeşitle</translation>
    </message>
    <message>
        <source>The queue gets a run for each value, and for two options one for each combination. Write spaces between the values, as in 1e-4 3e-4 1e-3.</source>
        <translation>Kuyruğa her değer için bir koşu, iki seçenekte her birleşim için bir koşu eklenir. Değerlerin arasına boşluk yazın: 1e-4 3e-4 1e-3.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Kuyruğa ekle</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Seçenek</translation>
    </message>
    <message>
        <source>No option</source>
        <translation>Seçenek yok</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Değerler</translation>
    </message>
    <message>
        <source>Values to try</source>
        <translation>Denenecek değerler</translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s)</source>
        <translation>
            <numerusform>%1 koşu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::VerifyFiles</name>
    <message>
        <source>Verifying the project</source>
        <translation>Proje doğrulanıyor</translation>
    </message>
    <message>
        <source>All files verified</source>
        <translation>Tüm dosyalar doğrulandı</translation>
    </message>
    <message>
        <source>%1 files (%2) match their checksums.</source>
        <translation>%1 dosya (%2) sağlama toplamlarıyla eşleşiyor.</translation>
    </message>
    <message>
        <source>Delete the damaged checkpoint, or copy its folder back from a backup.</source>
        <translation>Hasarlı kontrol noktasını silin ya da klasörünü bir yedekten geri kopyalayın.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::VocabularyModel</name>
    <message>
        <source>Id</source>
        <translation>Kimlik</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bayt</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Uzunluk</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Sıklık</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>Birleşenler</translation>
    </message>
    <message>
        <source>special token</source>
        <translation>özel token</translation>
    </message>
    <message>
        <source>byte</source>
        <translation>bayt</translation>
    </message>
</context>
<context>
    <name>kantai::ui::VocabularyPanel</name>
    <message>
        <source>Vocabulary</source>
        <translation>Sözlük</translation>
    </message>
    <message>
        <source>Search the vocabulary</source>
        <translation>Sözlükte ara</translation>
    </message>
    <message>
        <source>Search a token or an id</source>
        <translation>Token ya da kimlik ara</translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 token</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens that are listed</source>
        <translation>Listelenen tokenlar</translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation>Bütün tokenlar</translation>
    </message>
    <message>
        <source>Words (Ġ begins one)</source>
        <translation>Sözcükler (Ġ ile başlar)</translation>
    </message>
    <message>
        <source>Parts of words</source>
        <translation>Sözcük parçaları</translation>
    </message>
    <message>
        <source>Single bytes</source>
        <translation>Tek baytlar</translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation>Özel tokenlar</translation>
    </message>
    <message>
        <source>Not in the corpus</source>
        <translation>Derlemde geçmeyenler</translation>
    </message>
</context>
<context>
    <name>kantai::ui::VocabularyRowsChoice</name>
    <message>
        <source>The corpus has no further pair to merge after %1 tokens.</source>
        <translation>Derlemde %1 tokenden sonra birleştirilecek çift kalmadı.</translation>
    </message>
    <message>
        <source>One row per token: %1 parameters fewer at hidden size %2</source>
        <translation>Token başına bir satır: gizli boyut %2 iken %1 parametre daha az</translation>
    </message>
    <message>
        <source>Keep %1 embedding rows in the model, as in the KantaiBERT recipe</source>
        <translation>KantaiBERT tarifindeki gibi modelde %1 gömme satırı tut</translation>
    </message>
</context>
<context>
    <name>kantai::ui::WeightsView</name>
    <message>
        <source>Here you see how the numbers of each tensor are distributed, and how training changed them. Train a model first; its first checkpoint can be examined while the training is running.</source>
        <translation>Burada her tensörün sayılarının nasıl dağıldığını ve eğitimin onları nasıl değiştirdiğini görürsünüz. Önce bir model eğitin; ilk kontrol noktası, eğitim sürerken incelenebilir.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensörler</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Sayılar</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>En küçük</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>En büyük</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Ortalama</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standart sapma</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Sıfırlar</translation>
    </message>
    <message>
        <source>Distribution of the numbers</source>
        <translation>Sayıların dağılımı</translation>
    </message>
    <message>
        <source>%1 numbers are more than four standard deviations from the mean and not drawn.</source>
        <translation>%1 sayı ortalamadan dört standart sapmadan daha uzak ve çizilmedi.</translation>
    </message>
    <message>
        <source>%1 are NaN or infinite.</source>
        <translation>%1 sayı NaN ya da sonsuz.</translation>
    </message>
    <message>
        <source>Distribution over the training</source>
        <translation>Eğitim boyunca dağılım</translation>
    </message>
    <message>
        <source>The run has kept one model. With snapshots or more checkpoints you see how the distribution changes.</source>
        <translation>Koşu tek bir model sakladı. Anlık görüntülerle ya da daha çok kontrol noktasıyla dağılımın nasıl değiştiğini görürsünüz.</translation>
    </message>
    <message numerus="yes">
        <source>At %n kept step(s) of the run, the newest in front</source>
        <translation>
            <numerusform>Koşunun saklanan %n adımında, en yenisi önde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::WelcomePage</name>
    <message>
        <source>Try the sample</source>
        <translation>Örneği dene</translation>
    </message>
    <message>
        <source>Train a small model on a short introduction to philosophy and let it fill in masked words. The training takes about a minute.</source>
        <translation>Kısa bir felsefe girişiyle küçük bir model eğitin ve maskelenen sözcükleri doldurmasını sağlayın. Eğitim yaklaşık bir dakika sürer.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Yeni proje</translation>
    </message>
    <message>
        <source>Start with your own text: books, notes or manuals, in any language.</source>
        <translation>Kendi metninizle başlayın: kitaplar, notlar, kılavuzlar, hangi dilde olursa olsun.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Proje aç</translation>
    </message>
    <message>
        <source>Continue where you stopped. You can also drop a project on this window.</source>
        <translation>Kaldığınız yerden sürdürün. Bir projeyi bu pencereye de bırakabilirsiniz.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Son projeler</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Açtığınız projeler burada sıralanır.</translation>
    </message>
    <message>
        <source>Kantai Studio</source>
        <translation>Kantai Studio</translation>
    </message>
    <message>
        <source>Train a transformer on your own text, on this computer.</source>
        <translation>Kendi metninizle, bu bilgisayarda bir transformer eğitin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::WordMenu</name>
    <message>
        <source>Restore the word</source>
        <translation>Sözcüğü geri getir</translation>
    </message>
    <message>
        <source>Mask this token</source>
        <translation>Bu tokenı maskele</translation>
    </message>
    <message>
        <source>Fill in a word…</source>
        <translation>Bir sözcükle doldur…</translation>
    </message>
    <message>
        <source>Replace the word…</source>
        <translation>Sözcüğü değiştir…</translation>
    </message>
    <message>
        <source>The model suggests</source>
        <translation>Modelin önerdikleri</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Hesaplanıyor…</translation>
    </message>
</context>
<context>
    <name>kantai::ui::format</name>
    <message>
        <source>%1 %</source>
        <translation>%%1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>az önce</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 dk önce</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 sa önce</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %%1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 dk</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 sa</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 gün</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 dk %2 sn</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 sa %2 dk</translation>
    </message>
    <message>
        <source>%1 days %2 h</source>
        <translation>%1 gün %2 sa</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Özel</translation>
    </message>
</context>
<context>
    <name>kantai::ui::plot_texts</name>
    <message>
        <source>Learning rate</source>
        <translation>Öğrenme oranı</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradyan normu</translation>
    </message>
    <message>
        <source>Tokens / s</source>
        <translation>Token / sn</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Şaşkınlık</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Kayıp</translation>
    </message>
    <message>
        <source>loss (nats)</source>
        <translation>kayıp (nat)</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>step</source>
        <translation>adım</translation>
    </message>
    <message>
        <source>time (hours)</source>
        <translation>süre (saat)</translation>
    </message>
    <message>
        <source>time (minutes)</source>
        <translation>süre (dakika)</translation>
    </message>
    <message>
        <source>time (seconds)</source>
        <translation>süre (saniye)</translation>
    </message>
    <message>
        <source>data</source>
        <translation>veri</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>ileri</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>geri</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>eniyileyici</translation>
    </message>
    <message>
        <source>training</source>
        <translation>eğitim</translation>
    </message>
    <message>
        <source>Held-out accuracy (%)</source>
        <translation>Ayrılmış doğruluk (%)</translation>
    </message>
    <message>
        <source>Memory (GB)</source>
        <translation>Bellek (GB)</translation>
    </message>
    <message>
        <source>Step time (ms)</source>
        <translation>Adım süresi (ms)</translation>
    </message>
    <message>
        <source>Minimal pairs (%)</source>
        <translation>En küçük çiftler (%)</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Henüz veri yok</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Adım %1: %2</translation>
    </message>
    <message>
        <source>, held out %1</source>
        <translation>, ayrılmış %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Train a transformer on your own text.</source>
        <translation>Kendi metninizle bir transformer eğitin.</translation>
    </message>
    <message>
        <source>A project&apos;s folder or its .kantai file.</source>
        <translation>Bir projenin klasörü ya da .kantai dosyası.</translation>
    </message>
    <message>
        <source>Open a separate window even if the Studio is already running.</source>
        <translation>Studio zaten çalışıyor olsa da ayrı bir pencere açar.</translation>
    </message>
</context>
</TS>
