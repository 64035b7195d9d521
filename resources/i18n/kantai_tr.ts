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
        <source>{}: not a sound safetensors file: {}.</source>
        <translation>{}: geçerli bir safetensors dosyası değil: {}.</translation>
    </message>
    <message>
        <source>Replace it by an undamaged copy.</source>
        <translation>Yerine hasarsız bir kopya koyun.</translation>
    </message>
    <message>
        <source>The folder {} holds no .kantai file.</source>
        <translation>{} klasöründe .kantai dosyası yok.</translation>
    </message>
    <message>
        <source>Choose the folder of a project, or make one with `kantai new`.</source>
        <translation>Bir proje klasörü seçin ya da `kantai new` ile bir proje oluşturun.</translation>
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
        <source>open in another Kantai Studio</source>
        <translation>başka bir Kantai Studio penceresinde açık</translation>
    </message>
    <message>
        <source>open in Kantai Studio ({})</source>
        <translation>Kantai Studio’da açık ({})</translation>
    </message>
    <message>
        <source>the folder {} cannot be written to</source>
        <translation>{} klasörüne yazılamıyor</translation>
    </message>
    <message>
        <source>the lock {} cannot be taken ({})</source>
        <translation>{} kilidi alınamıyor ({})</translation>
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
        <source>The system&apos;s temporary folder cannot be used: {}.</source>
        <translation>Sistemin geçici klasörü kullanılamıyor: {}.</translation>
    </message>
    <message>
        <source>Set TMPDIR to a folder that can be written to.</source>
        <translation>TMPDIR değişkenini yazılabilir bir klasöre ayarlayın.</translation>
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
        <source>Say best, latest, or a number that kantai checkpoints PROJECT shows.</source>
        <translation>best, latest ya da kantai checkpoints PROJECT komutunun gösterdiği bir numara verin.</translation>
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
        <source>The checkpoint of step {} is the latest of {}, which is still going on.</source>
        <translation>{}. adımın kontrol noktası, hâlâ süren {} koşusunun en sonuncusu.</translation>
    </message>
    <message>
        <source>Wait for the next one.</source>
        <translation>Bir sonrakini bekleyin.</translation>
    </message>
    <message>
        <source>{} is a model, not a project with checkpoints.</source>
        <translation>{} bir model; kontrol noktaları olan bir proje değil.</translation>
    </message>
    <message>
        <source>Leave --checkpoint out.</source>
        <translation>--checkpoint seçeneğini vermeyin.</translation>
    </message>
    <message>
        <source>Choose another checkpoint: kantai checkpoints PROJECT.</source>
        <translation>Başka bir kontrol noktası seçin: kantai checkpoints PROJECT.</translation>
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
        <source>Write &lt;mask&gt; where the model shall put a word.</source>
        <translation>Modelin sözcük koyacağı yere &lt;mask&gt; yazın.</translation>
    </message>
    <message>
        <source>The project is read-only: {}.</source>
        <translation>Proje salt okunur: {}.</translation>
    </message>
    <message>
        <source>{} is still going on.</source>
        <translation>{} hâlâ sürüyor.</translation>
    </message>
    <message>
        <source>{} is complete with its {} steps; a greater number of steps would let it go on.</source>
        <translation>{} tamamlandı ({} adım); daha çok adım verilirse sürebilir.</translation>
    </message>
    <message>
        <source>{} ended before its first checkpoint; start a new run.</source>
        <translation>{} ilk kontrol noktasından önce bitti; yeni bir koşu başlatın.</translation>
    </message>
    <message>
        <source>No checkpoint of {} is whole; kantai verify names what is damaged.</source>
        <translation>{} koşusunun sağlam kontrol noktası yok; hasarlı olanları kantai verify bildirir.</translation>
    </message>
    <message>
        <source>The project {} has no run that could be resumed.</source>
        <translation>{} projesinde sürdürülebilecek bir koşu yok.</translation>
    </message>
    <message>
        <source>Start a new one: kantai pretrain PROJECT.</source>
        <translation>Yeni bir koşu başlatın: kantai pretrain PROJECT.</translation>
    </message>
    <message>
        <source>there as text</source>
        <translation>metin olarak var</translation>
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
        <source>A batch size of {} with an accumulation of {} takes the same steps in about {}.</source>
        <translation>{} yığın boyutu ve {} biriktirme aynı adımları yaklaşık {} bellekle atar.</translation>
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
        <source>The SHA-256 of OpenSSL is not available.</source>
        <translation>OpenSSL’in SHA-256 işlevi yok.</translation>
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
        <source>Check that the path is spelled right and still there.</source>
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
        <source>Cannot choose a temporary name beside {}: {}.</source>
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
        <source>{} is larger than the {} that are read at once here.</source>
        <translation>{} burada bir kerede okunan {} sınırından büyük.</translation>
    </message>
    <message>
        <source>Check that this is the file you mean.</source>
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
        <source>{} has {}, more than the {} allowed for JSON here.</source>
        <translation>{} {}; burada JSON için izin verilen {} sınırını aşıyor.</translation>
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
        <source>{} holds no .txt or .md file.</source>
        <translation>{} içinde .txt ya da .md dosyası yok.</translation>
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
        <source>{} holds no text besides Project Gutenberg&apos;s header and footer.</source>
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
        <source>Write &lt;mask&gt; where the model is to answer.</source>
        <translation>Modelin yanıtlayacağı yere &lt;mask&gt; yazın.</translation>
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
        <source>Choose another checkpoint; `kantai verify` tells which are whole.</source>
        <translation>Başka bir kontrol noktası seçin; sağlam olanları `kantai verify` bildirir.</translation>
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
        <source>its tokenizer has {} tokens, but the model has rows for {} only</source>
        <translation>tokenlaştırıcısının {} tokenı var ama modelde yalnızca {} satır var</translation>
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
        <source>A sequence is longer than the model&apos;s positions.</source>
        <translation>Bir dizi modelin konum sayısından uzun.</translation>
    </message>
    <message>
        <source>The text has the token {}, but the model has rows for {} only.</source>
        <translation>Metinde {} numaralı token var ama modelde yalnızca {} satır var.</translation>
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
        <source>A night on a laptop with a few megabytes of text.</source>
        <translation>Birkaç megabayt metinle bir dizüstünde bir gece.</translation>
    </message>
    <message>
        <source>The model of the chapter: 83,504,416 parameters with a vocabulary of 52,000.</source>
        <translation>Kitap bölümündeki model: 52.000 tokenlık sözlükle 83.504.416 parametre.</translation>
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
        <source>Close other programs, or choose a smaller batch, a shorter block or a smaller model.</source>
        <translation>Başka programları kapatın ya da daha küçük bir yığın, daha kısa bir blok veya daha küçük bir model seçin.</translation>
    </message>
    <message>
        <source>LibTorch stopped {}: {}</source>
        <translation>LibTorch durdurdu ({}): {}</translation>
    </message>
    <message>
        <source>Something unexpected stopped {}: {}</source>
        <translation>Beklenmeyen bir şey durdurdu ({}): {}</translation>
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
        <source>`kantai verify` lists what is wrong; copy the .kantai file back from a backup.</source>
        <translation>Bozuk olanları `kantai verify` sıralar; .kantai dosyasını bir yedekten geri kopyalayın.</translation>
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
        <source>This part of {} cannot be read: the project was {}.</source>
        <translation>{} dosyasının bu bölümü okunamıyor: proje {}.</translation>
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
        <source>Nothing was changed; look around, or make the change where it can be written.</source>
        <translation>Hiçbir şey değiştirilmedi; gezinebilir ya da değişikliği yazılabilir bir yerde yapabilirsiniz.</translation>
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
        <source>Check that the disk is connected and whole, then try again.</source>
        <translation>Diskin bağlı ve sağlam olduğunu denetleyip yeniden deneyin.</translation>
    </message>
    <message>
        <source>The project file {} is damaged: {}.</source>
        <translation>{} proje dosyası hasarlı: {}.</translation>
    </message>
    <message>
        <source>`kantai verify` lists what is wrong; copy the .kantai file back from a backup. The corpus, tokenizers and checkpoints beside it are files of their own and are not touched.</source>
        <translation>Bozuk olanları `kantai verify` sıralar; .kantai dosyasını bir yedekten geri kopyalayın. Yanındaki derlem, tokenlaştırıcılar ve kontrol noktaları ayrı dosyalardır; onlara dokunulmaz.</translation>
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
        <source>The corpus has more than {} different words, and to merge them takes more than {} of memory.</source>
        <translation>Derlemde {} sözcükten fazla farklı sözcük var; bunları birleştirmek {} bellekten fazlasını ister.</translation>
    </message>
    <message>
        <source>Train on a part of the corpus, or take out what is no language, such as encoded data.</source>
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
        <source>The different words of the corpus have more than 4.2 billion bytes.</source>
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
        <source>{}, a temporary file of counted words, was cut short or changed.</source>
        <translation>Sayılmış sözcüklerin geçici dosyası {} kesilmiş ya da değiştirilmiş.</translation>
    </message>
    <message>
        <source>Train again, and leave the temporary files alone.</source>
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
        <source>the token &quot;{}&quot; has the id {}, which is no whole number from 0</source>
        <translation>&quot;{}&quot; tokenının kimliği {}; 0 ya da daha büyük bir tam sayı değil</translation>
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
        <source>Use another checkpoint, or copy this one back from a backup; kantai verify lists all defects.</source>
        <translation>Başka bir kontrol noktası kullanın ya da bunu bir yedekten geri kopyalayın; tüm kusurları kantai verify sıralar.</translation>
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
        <source>Hold out a larger part of the corpus, or give a text with --text.</source>
        <translation>Derlemin daha büyük bir bölümünü ayırın ya da --text ile bir metin verin.</translation>
    </message>
    <message>
        <source>{} is no whole token store: {}.</source>
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
        <source>The processor of this computer does not multiply bf16 numbers.</source>
        <translation>Bu bilgisayarın işlemcisi bf16 sayıları çarpmıyor.</translation>
    </message>
    <message>
        <source>Train with float32 precision; go on with a run begun in bf16 on a computer like the first.</source>
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
        <source>Preparing</source>
        <translation>Hazırlanıyor</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Kaydediliyor</translation>
    </message>
    <message>
        <source>A checkpoint</source>
        <translation>Bir kontrol noktası</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Duraklatıldı</translation>
    </message>
    <message>
        <source>the training</source>
        <translation>eğitim</translation>
    </message>
    <message>
        <source>{} was saved with another {}, so the run cannot go on from it exactly.</source>
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
        <source>{} is {}, but must be at least {}.</source>
        <translation>{} {}; en az {} olmalı.</translation>
    </message>
    <message>
        <source>{} is {}, but must be {}.</source>
        <translation>{} {}; {} olmalı.</translation>
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
        <source>above 0 when neither steps nor minutes are given</source>
        <translation>adım ya da dakika verilmemişse 0’dan büyük</translation>
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
        <source>kantai checkpoints PROJECT lists them.</source>
        <translation>Bunları kantai checkpoints PROJECT sıralar.</translation>
    </message>
    <message>
        <source>The project {} has no checkpoint.</source>
        <translation>{} projesinde kontrol noktası yok.</translation>
    </message>
    <message>
        <source>Pretrain a model first: kantai pretrain PROJECT.</source>
        <translation>Önce bir model ön eğitin: kantai pretrain PROJECT.</translation>
    </message>
    <message>
        <source>No checkpoint of {} has been evaluated.</source>
        <translation>{} projesinin hiçbir kontrol noktası değerlendirilmedi.</translation>
    </message>
    <message>
        <source>Choose --checkpoint latest.</source>
        <translation>--checkpoint latest seçin.</translation>
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
        <source>Import more text, hold out a larger share, or name a text: --text FILE.</source>
        <translation>Daha çok metin içe aktarın, daha büyük bir pay ayırın ya da bir metin belirtin: --text FILE.</translation>
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
        <source>Close it there first.</source>
        <translation>Önce orada kapatın.</translation>
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
        <source>Import text first: kantai import PROJECT FILE.</source>
        <translation>Önce metin içe aktarın: kantai import PROJECT FILE.</translation>
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
        <source>Train one first: kantai tokenizer train PROJECT.</source>
        <translation>Önce bir tane eğitin: kantai tokenizer train PROJECT.</translation>
    </message>
    <message>
        <source>The model has {} vocabulary rows, the tokenizer {} tokens.</source>
        <translation>Modelin {} sözlük satırı, tokenlaştırıcının {} tokenı var.</translation>
    </message>
    <message>
        <source>Fit the model to the vocabulary (--fit-vocabulary), or train a smaller tokenizer.</source>
        <translation>Modeli sözlüğe uydurun (--fit-vocabulary) ya da daha küçük bir tokenlaştırıcı eğitin.</translation>
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
        <source>Nothing was changed; make the change where it can be written.</source>
        <translation>Hiçbir şey değiştirilmedi; değişikliği yazılabilir bir yerde yapın.</translation>
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
        <source>Run kantai verify on the project.</source>
        <translation>Projede kantai verify çalıştırın.</translation>
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
        <source>No checkpoint of {} is whole.</source>
        <translation>{} koşusunun sağlam kontrol noktası yok.</translation>
    </message>
    <message>
        <source>Start a new run; kantai verify names what is damaged.</source>
        <translation>Yeni bir koşu başlatın; hasarlı olanları kantai verify bildirir.</translation>
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
        <source>A probe could not be asked. {}</source>
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
        <source>The training diverged at step {}: {}; the checkpoints before it are whole.</source>
        <translation>Eğitim {}. adımda ıraksadı: {}; önceki kontrol noktaları sağlam.</translation>
    </message>
    <message>
        <source>its loss is {} and the norm of its gradient {}</source>
        <translation>kaybı {}, gradyan normu {}</translation>
    </message>
    <message>
        <source>{}, after {} such steps</source>
        <translation>{} (böyle {} adımdan sonra)</translation>
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
        <source>Training needs about {} of memory, {} while a checkpoint is written beside it.</source>
        <translation>Eğitim yaklaşık {} bellek ister; yanında kontrol noktası yazılırken {}.</translation>
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
        <source>Trying learning rates</source>
        <translation>Öğrenme oranları deneniyor</translation>
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
        <source>Offer plain words.</source>
        <translation>Düz sözcükler verin.</translation>
    </message>
    <message>
        <source>The candidate &apos;{}&apos; has {} tokens; at most {} can be scored here.</source>
        <translation>&apos;{}&apos; adayı {} tokendan oluşuyor; burada en çok {} token puanlanabilir.</translation>
    </message>
    <message>
        <source>Offer a shorter word.</source>
        <translation>Daha kısa bir sözcük verin.</translation>
    </message>
    <message>
        <source>There are no candidates.</source>
        <translation>Hiç aday yok.</translation>
    </message>
    <message>
        <source>Offer at least one word.</source>
        <translation>En az bir sözcük verin.</translation>
    </message>
    <message>
        <source>The candidate &apos;{}&apos; has {} tokens; masks are scored together with words of one token only.</source>
        <translation>&apos;{}&apos; adayı {} tokendan oluşuyor; maskeler yalnızca tek tokenlık sözcüklerle birlikte puanlanır.</translation>
    </message>
    <message>
        <source>Leave it out, or score each mask by itself.</source>
        <translation>Onu çıkarın ya da her maskeyi tek başına puanlayın.</translation>
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
        <source>The sentence has no word whose surprise could be measured.</source>
        <translation>Cümlede şaşırtıcılığı ölçülebilecek bir sözcük yok.</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Soru</translation>
    </message>
    <message>
        <source>reading the attention</source>
        <translation>dikkatin okunması</translation>
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
        <source>{}={} allows fewer threads than the training asks for.</source>
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
        <source>{} does not read as text in any known encoding.</source>
        <translation>{} bilinen hiçbir kodlamada metin olarak okunmuyor.</translation>
    </message>
    <message>
        <source>{} is in an encoding that is not known here; it looks like {}.</source>
        <translation>{} burada bilinmeyen bir kodlamada; {} gibi görünüyor.</translation>
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
        <source>{} looks like {}: its markup comes in as text.</source>
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
        <source>Links in {} that lead to text files were left out: {}. Name such a file itself to import it.</source>
        <translation>{} klasöründe metin dosyalarına giden bağlantılar atlandı: {}. Böyle bir dosyayı içe aktarmak için doğrudan onu belirtin.</translation>
    </message>
    <message>
        <source>{} is not a file of its own, but a link or something else.</source>
        <translation>{} sıradan bir dosya değil; bir bağlantı ya da başka bir şey.</translation>
    </message>
    <message>
        <source>Kantai Studio made no such thing, so the project was not opened; get it again from where it came.</source>
        <translation>Kantai Studio böyle bir şey oluşturmaz; bu yüzden proje açılmadı. Projeyi geldiği yerden yeniden alın.</translation>
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
        <source>{} is {}, but must be at most {}.</source>
        <translation>{} {}; en çok {} olmalı.</translation>
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
        <source>Waiting</source>
        <translation>Bekliyor</translation>
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
        <source>Comparing lines</source>
        <translation>Satırlar karşılaştırılıyor</translation>
    </message>
    <message>
        <source>LibTorch&apos;s engine computes in float32 only.</source>
        <translation>LibTorch motoru yalnızca float32 ile hesaplar.</translation>
    </message>
    <message>
        <source>Choose float32 precision, or the device cpu.</source>
        <translation>float32 duyarlığını ya da cpu aygıtını seçin.</translation>
    </message>
    <message>
        <source>LibTorch&apos;s engine cannot be loaded: {}.</source>
        <translation>LibTorch motoru yüklenemiyor: {}.</translation>
    </message>
    <message>
        <source>Install Kantai Studio again, with LibTorch, or choose the device cpu.</source>
        <translation>Kantai Studio’yu LibTorch ile yeniden kurun ya da cpu aygıtını seçin.</translation>
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
        <source>{} held-out lines stand in the training text too and are not measured.</source>
        <translation>{} ayrılmış satır eğitim metninde de var; bunlar ölçülmez.</translation>
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
    <message numerus="yes">
        <source>%1 duplicate line(s)</source>
        <translation>
            <numerusform>%1 yinelenen satır</numerusform>
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
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Eğitim kaybı</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Yaş</translation>
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
</context>
<context>
    <name>kantai::ui::AboutDialog</name>
    <message>
        <source>About Kantai Studio</source>
        <translation>Kantai Studio hakkında</translation>
    </message>
    <message>
        <source>Build a transformer from your own text, on this computer. Licence: GPL-3.0-or-later.</source>
        <translation>Kendi metninizden, bu bilgisayarda bir dönüştürücü kurun. Lisans: GPL-3.0-or-later.</translation>
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
    <name>kantai::ui::CheckpointsPage</name>
    <message>
        <source>No checkpoint yet</source>
        <translation>Henüz kontrol noktası yok</translation>
    </message>
    <message>
        <source>A training keeps its best and its latest state here, each whole and checked. From a checkpoint you resume exactly, ask the playground, and export.</source>
        <translation>Eğitim, en iyi ve en son durumunu burada saklar; her biri eksiksiz ve denetlenmiştir. Bir kontrol noktasından eğitimi aynen sürdürebilir, deneme alanında soru sorabilir ve dışa aktarabilirsiniz.</translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation>Eğitime git</translation>
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
        <source>Compares every file of the project with its SHA-256.</source>
        <translation>Projedeki her dosyayı kendi SHA-256 özetiyle karşılaştırır.</translation>
    </message>
    <message>
        <source>Export for Hugging Face…</source>
        <translation>Hugging Face için dışa aktar…</translation>
    </message>
    <message>
        <source>Kept states</source>
        <translation>Saklanan durumlar</translation>
    </message>
    <message>
        <source>Restore and continue</source>
        <translation>Geri yükle ve sürdür</translation>
    </message>
    <message>
        <source>Resumes the run of this checkpoint, exactly where it was saved.</source>
        <translation>Bu kontrol noktasının koşusunu tam kaydedildiği yerden sürdürür.</translation>
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
        <source>Delete…</source>
        <translation>Sil…</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>henüz yok</translation>
    </message>
    <message>
        <source>Pinned checkpoints are kept; unpin it first.</source>
        <translation>Sabitlenmiş kontrol noktaları silinmez; önce sabitlemeyi kaldırın.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Sabitlemeyi kaldır</translation>
    </message>
    <message>
        <source>A run continues from its latest checkpoint; choose that one.</source>
        <translation>Bir koşu en son kontrol noktasından sürer; onu seçin.</translation>
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
        <source>Delete the checkpoint of step %1?</source>
        <translation>%1. adımın kontrol noktası silinsin mi?</translation>
    </message>
    <message>
        <source>%1 on disk will be freed. This cannot be undone.</source>
        <translation>Diskte %1 yer açılacak. Bu işlem geri alınamaz.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Deleting a checkpoint</source>
        <translation>Kontrol noktası siliniyor</translation>
    </message>
    <message>
        <source>Evaluating a checkpoint</source>
        <translation>Kontrol noktası değerlendiriliyor</translation>
    </message>
    <message>
        <source>Held-out text</source>
        <translation>Ayrılmış metin</translation>
    </message>
    <message>
        <source>Loss %1 nats a masked token (perplexity %2), accuracy %3, over %4 masked tokens. A model that only knew how frequent each token is could not get below %5.</source>
        <translation>%4 maskeli token üzerinde token başına kayıp %1 nat (şaşkınlık %2), doğruluk %3. Yalnızca her tokenın sıklığını bilen bir model %5 değerinin altına inemezdi.</translation>
    </message>
    <message>
        <source>Export a Hugging Face folder</source>
        <translation>Hugging Face klasörü olarak dışa aktar</translation>
    </message>
    <message>
        <source>my-model</source>
        <translation>modelim</translation>
    </message>
    <message>
        <source>Exporting for Hugging Face</source>
        <translation>Hugging Face için dışa aktarılıyor</translation>
    </message>
    <message>
        <source>The model was written to %1; transformers loads it from there.</source>
        <translation>Model %1 klasörüne yazıldı; transformers onu oradan yükler.</translation>
    </message>
    <message>
        <source>Verifying the project</source>
        <translation>Proje doğrulanıyor</translation>
    </message>
    <message>
        <source>Everything is whole</source>
        <translation>Her şey eksiksiz</translation>
    </message>
    <message>
        <source>%1 files with %2 agree with their hashes.</source>
        <translation>Toplam %2 tutan %1 dosya, özetleriyle uyuşuyor.</translation>
    </message>
    <message>
        <source>Delete the damaged checkpoint, or copy its folder back from a backup.</source>
        <translation>Hasarlı kontrol noktasını silin ya da klasörünü bir yedekten geri kopyalayın.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ComparisonPanel</name>
    <message>
        <source>One tokenizer is not a comparison</source>
        <translation>Tek tokenlaştırıcıyla karşılaştırma olmaz</translation>
    </message>
    <message>
        <source>Train a second one with another size, or import one that was made elsewhere, and see how both cut the same text.</source>
        <translation>Başka boyutta ikinci bir tokenlaştırıcı eğitin ya da başka yerde yapılmış birini içe aktarın; ikisinin aynı metni nasıl böldüğünü görün.</translation>
    </message>
    <message>
        <source>Import a tokenizer…</source>
        <translation>Tokenlaştırıcı içe aktar…</translation>
    </message>
    <message>
        <source>The same text in both</source>
        <translation>Aynı metin, iki tokenlaştırıcı</translation>
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
        <source>Tokens of the other one</source>
        <translation>Ötekinin tokenları</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>Sayılarla</translation>
    </message>
    <message>
        <source>Figures of both tokenizers</source>
        <translation>İki tokenlaştırıcının sayıları</translation>
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
        <source>Bytes a token in it</source>
        <translation>O metinde token başına bayt</translation>
    </message>
    <message>
        <source>Tokens a word, training text</source>
        <translation>Sözcük başına token, eğitim metni</translation>
    </message>
    <message>
        <source>Tokens a word, held-out text</source>
        <translation>Sözcük başına token, ayrılmış metin</translation>
    </message>
    <message>
        <source>Tokens that both have</source>
        <translation>İkisinde de olan tokenlar</translation>
    </message>
    <message>
        <source>%1, %2 tokens</source>
        <translation>%1, %2 token</translation>
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
        <source>%1 was moved or changed since its import: choose the text to read in its place</source>
        <translation>%1 içe aktarıldıktan sonra taşınmış ya da değişmiş: yerine okunacak metni seçin</translation>
    </message>
    <message>
        <source>Text (*.txt *.md);;All files (*)</source>
        <translation>Metin (*.txt *.md);;Tüm dosyalar (*)</translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation>Başka bir iş sürüyor.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation>Bitmesini bekleyin ya da durum çubuğundan durdurun.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CorpusPage</name>
    <message>
        <source>Begin with text</source>
        <translation>Metinle başlayın</translation>
    </message>
    <message>
        <source>A corpus is the text your model learns from: books, notes, manuals, in one language or several. Import files or a folder, or drop them here.</source>
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
        <source>Text (*.txt *.md);;All files (*)</source>
        <translation>Metin (*.txt *.md);;Tüm dosyalar (*)</translation>
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
        <source>Preview</source>
        <translation>Önizleme</translation>
    </message>
    <message>
        <source>First lines of the chosen file</source>
        <translation>Seçilen dosyanın ilk satırları</translation>
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
        <source>Import and held-out text</source>
        <translation>İçe aktarma ve ayrılmış metin</translation>
    </message>
    <message>
        <source>Remove Project Gutenberg header and footer</source>
        <translation>Project Gutenberg baş ve son metnini çıkar</translation>
    </message>
    <message>
        <source>Drops the licence text around Project Gutenberg books. The dropped lines are counted.</source>
        <translation>Project Gutenberg kitaplarının başındaki ve sonundaki lisans metnini atar. Atılan satırlar sayılır.</translation>
    </message>
    <message>
        <source>Drop duplicate lines</source>
        <translation>Yinelenen satırları at</translation>
    </message>
    <message>
        <source>Keeps the first of equal lines. Useful for scraped text; leave it off for poems.</source>
        <translation>Aynı satırların yalnızca ilkini tutar. Ağdan toplanmış metinde işe yarar; şiirde kapalı bırakın.</translation>
    </message>
    <message>
        <source>Verbatim: change nothing</source>
        <translation>Aynen al: hiçbir şeyi değiştirme</translation>
    </message>
    <message>
        <source>Keeps every line as it stands, line ends included. Overrides the two choices above.</source>
        <translation>Her satırı satır sonuyla birlikte olduğu gibi tutar. Yukarıdaki iki seçeneği geçersiz kılar.</translation>
    </message>
    <message>
        <source>Held-out share</source>
        <translation>Ayrılmış pay</translation>
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
        <source>Which lines are held out follows from this number. The same number gives the same lines.</source>
        <translation>Hangi satırların ayrılacağı bu sayıdan çıkar. Aynı sayı aynı satırları verir.</translation>
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
        <source>Remove this file from the corpus?</source>
        <translation>Bu dosya derlemden kaldırılsın mı?</translation>
    </message>
    <message>
        <source>The project&apos;s copy is deleted; the file you imported stays where it is.</source>
        <translation>Projedeki kopya silinir; içe aktardığınız dosya yerinde kalır.</translation>
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
        <source>Encoding…</source>
        <translation>Kodlama…</translation>
    </message>
    <message>
        <source>Reads the chosen file again in another encoding, which you choose by its first lines. The new text takes the place of the old.</source>
        <translation>Seçili dosyayı, ilk satırlarına bakarak seçtiğiniz başka bir kodlamayla yeniden okur. Yeni metin eskisinin yerine geçer.</translation>
    </message>
    <message>
        <source>%1. If letters look wrong, choose another encoding.</source>
        <translation>%1. Harfler yanlış görünüyorsa başka bir kodlama seçin.</translation>
    </message>
    <message>
        <source>These lines are never trained on. They are taken in runs of neighbours, up to 64 lines long. The held-out loss tells whether the model learns the language or only this text.</source>
        <translation>Bu satırlarla hiç eğitim yapılmaz. En çok 64 komşu satır birlikte ayrılır. Ayrılmış kayıp, modelin dili mi yoksa yalnızca bu metni mi öğrendiğini söyler.</translation>
    </message>
    <message>
        <source>This project holds out single lines, as version 0.1.0 did, which have no neighbours to be understood from. Apply makes a new split; the runs made before cannot be resumed with it.</source>
        <translation>Bu projede, 0.1.0 sürümündeki gibi, tek tek satırlar ayrılmış; onları anlaşılır kılacak komşuları yok. Uygula yeni bir bölme yapar; önceki koşular onunla sürdürülemez.</translation>
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
        <source>Runs of characters between white space.</source>
        <translation>Boşluklar arasındaki karakter dizileri.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens a word</source>
        <translation>Sözcük başına token</translation>
    </message>
    <message>
        <source>How many pieces a word is cut into. A much larger number in held-out text tells that the vocabulary knows its own text by heart and little else.</source>
        <translation>Bir sözcüğün kaç parçaya bölündüğü. Ayrılmış metinde çok daha büyük bir sayı, sözlüğün kendi metnini ezberlediğini ve başka pek bir şey bilmediğini gösterir.</translation>
    </message>
    <message>
        <source>Bytes a token</source>
        <translation>Token başına bayt</translation>
    </message>
    <message>
        <source>How much text a token carries: more makes shorter sequences.</source>
        <translation>Bir tokenın ne kadar metin taşıdığı: çok olması dizileri kısaltır.</translation>
    </message>
    <message>
        <source>Words that are one token</source>
        <translation>Tek token olan sözcükler</translation>
    </message>
    <message>
        <source>Pieces of characters</source>
        <translation>Karakter parçaları</translation>
    </message>
    <message>
        <source>Tokens of a single byte beyond ASCII: characters that the vocabulary has not learned whole.</source>
        <translation>ASCII dışındaki tek baytlık tokenlar: sözlüğün bütün olarak öğrenmediği karakterler.</translation>
    </message>
    <message>
        <source>Tokens never trained</source>
        <translation>Hiç eğitilmemiş tokenlar</translation>
    </message>
    <message>
        <source>Tokens that the training text does not contain: the model cannot learn what they mean.</source>
        <translation>Eğitim metninde geçmeyen tokenlar: model bunların anlamını öğrenemez.</translation>
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
        <source>In the vocabulary, each token once</source>
        <translation>Sözlükte, her token bir kez</translation>
    </message>
    <message>
        <source>In the corpus, as often as they occur</source>
        <translation>Derlemde, geçtikleri kadar</translation>
    </message>
</context>
<context>
    <name>kantai::ui::CurveView</name>
    <message>
        <source>%1 at %2</source>
        <translation>%2 noktasında %1</translation>
    </message>
    <message>
        <source>%1: %2, falling or rising to %3; now %4</source>
        <translation>%1: %2, sona doğru %3; şimdi %4</translation>
    </message>
</context>
<context>
    <name>kantai::ui::EncodingDialog</name>
    <message>
        <source>Text encoding</source>
        <translation>Metin kodlaması</translation>
    </message>
    <message>
        <source>Choose the encoding</source>
        <translation>Kodlamayı seçin</translation>
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
        <source>Files whose encoding is uncertain</source>
        <translation>Kodlaması kesin olmayan dosyalar</translation>
    </message>
    <message>
        <source>Use for all files</source>
        <translation>Tüm dosyalar için kullan</translation>
    </message>
    <message>
        <source>Takes the encoding chosen here for every file of the list.</source>
        <translation>Burada seçilen kodlamayı listedeki her dosya için alır.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodlama</translation>
    </message>
    <message>
        <source>First lines of the text in the chosen encoding</source>
        <translation>Metnin seçilen kodlamadaki ilk satırları</translation>
    </message>
    <message>
        <source>%1 could be read in more than one encoding. Choose the one in which its letters are right.</source>
        <translation>%1 birden çok kodlamayla okunabiliyor. Harflerin doğru göründüğü kodlamayı seçin.</translation>
    </message>
    <message>
        <source>Choose the encoding in which the letters of %1 are right.</source>
        <translation>%1 dosyasının harflerinin doğru göründüğü kodlamayı seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Explanations</name>
    <message>
        <source>The files that were imported, with what each brought to the corpus. Choose one to read its lines below or to remove it.</source>
        <translation>İçe aktarılan dosyalar ve her birinin derleme kattıkları. Satırlarını aşağıda okumak ya da kaldırmak için birini seçin.</translation>
    </message>
    <message>
        <source>The first lines of the chosen file, as they will be trained on. Read them to see whether the encoding and the cleaning are right.</source>
        <translation>Seçilen dosyanın ilk satırları, eğitimde kullanılacakları biçimde. Kodlamanın ve temizliğin doğru olup olmadığını bunlardan görün.</translation>
    </message>
    <message>
        <source>Which lines are held out follows from this number. The same number always gives the same lines.</source>
        <translation>Hangi satırların ayrılacağı bu sayıdan çıkar. Aynı sayı her zaman aynı satırları verir.</translation>
    </message>
    <message>
        <source>Any sentence of yours. Below it stands how the tokenizer cuts it into tokens.</source>
        <translation>Dilediğiniz bir cümle. Tokenlaştırıcının onu tokenlara nasıl böldüğü altında durur.</translation>
    </message>
    <message>
        <source>How many merges the tokenizer has made so far. Drag it to watch the sentence grow together from bytes to words.</source>
        <translation>Tokenlaştırıcının o ana kadar yaptığı birleştirmelerin sayısı. Cümlenin baytlardan sözcüklere nasıl birleştiğini görmek için sürükleyin.</translation>
    </message>
    <message>
        <source>Every pair that was joined, in the order of the training. Choose one to go to that moment.</source>
        <translation>Birleştirilen bütün çiftler, eğitimdeki sırayla. O ana gitmek için birini seçin.</translation>
    </message>
    <message>
        <source>Type a part of a token, or an id. The table shows only what matches.</source>
        <translation>Bir tokenın bir parçasını ya da bir kimlik yazın. Tablo yalnızca eşleşenleri gösterir.</translation>
    </message>
    <message>
        <source>Every token with its id, its bytes and how often the corpus has it. Click a heading to sort by it.</source>
        <translation>Her token, kimliği, baytları ve derlemdeki sıklığıyla. Sıralamak için bir başlığa tıklayın.</translation>
    </message>
    <message>
        <source>How well the tokens fit the text that was trained on, and the text that was held out. Similar figures mean that the vocabulary knows the language and not only these lines.</source>
        <translation>Tokenların eğitilen metne ve ayrılmış metne ne kadar uyduğu. Benzer sayılar, sözlüğün yalnızca bu satırları değil dili de bildiği anlamına gelir.</translation>
    </message>
    <message>
        <source>The second tokenizer of the comparison. It may be one you trained with another size or one you imported.</source>
        <translation>Karşılaştırmadaki ikinci tokenlaştırıcı. Başka bir boyutla eğittiğiniz ya da içe aktardığınız biri olabilir.</translation>
    </message>
    <message>
        <source>The text that both tokenizers cut. Fewer tokens for the same text mean shorter sequences and faster training.</source>
        <translation>İki tokenlaştırıcının da böldüğü metin. Aynı metin için daha az token, daha kısa diziler ve daha hızlı eğitim demektir.</translation>
    </message>
    <message>
        <source>The figures of both tokenizers side by side. They are counted over the text of the project.</source>
        <translation>İki tokenlaştırıcının sayıları yan yana. Projenin metni üzerinde sayılırlar.</translation>
    </message>
    <message>
        <source>The pairs that were joined last, newest first. Early ones are letters, late ones whole words.</source>
        <translation>En son birleştirilen çiftler, en yenisi üstte. İlkleri harfler, sonrakiler bütün sözcüklerdir.</translation>
    </message>
    <message>
        <source>A complete shape of a model, from tiny to large. Begin with one and change single numbers below.</source>
        <translation>Küçükten büyüğe, eksiksiz bir model biçimi. Biriyle başlayıp sayıları aşağıda tek tek değiştirin.</translation>
    </message>
    <message>
        <source>Every tensor of the model with its shape and its number of parameters. Their sum is the size of the model.</source>
        <translation>Modelin bütün tensörleri, biçimleri ve parametre sayılarıyla. Toplamları modelin büyüklüğüdür.</translation>
    </message>
    <message>
        <source>The training whose curves and figures are shown. Every run of the project is kept.</source>
        <translation>Eğrileri ve sayıları gösterilen eğitim. Projenin bütün koşuları saklanır.</translation>
    </message>
    <message>
        <source>A sentence with a mask that you pinned. The bars tell what the model answers to it now.</source>
        <translation>Sabitlediğiniz, maskeli bir cümle. Çubuklar modelin ona şimdi ne yanıt verdiğini gösterir.</translation>
    </message>
    <message>
        <source>What the curves are drawn over. By time is best to compare speeds, by tokens to compare models.</source>
        <translation>Eğrilerin neye göre çizildiği. Hızları karşılaştırmak için zaman, modelleri karşılaştırmak için tokenlar uygundur.</translation>
    </message>
    <message>
        <source>Draws the horizontal axis by powers of ten. The first steps, where most happens, get more room.</source>
        <translation>Yatay ekseni on katları ile çizer. Çoğu şeyin olduğu ilk adımlara daha çok yer kalır.</translation>
    </message>
    <message>
        <source>Draws the loss by powers of ten. Small improvements late in a training become visible.</source>
        <translation>Kaybı on katları ile çizer. Eğitimin sonlarındaki küçük iyileşmeler görünür olur.</translation>
    </message>
    <message>
        <source>How much of the curve&apos;s trembling is smoothed away. The pale line behind shows every step as it was.</source>
        <translation>Eğrinin titremesinin ne kadarının düzleştirileceği. Arkadaki soluk çizgi her adımı olduğu gibi gösterir.</translation>
    </message>
    <message>
        <source>The saved states of the model, with their losses and why each is kept. Choose one to ask, pin, note or delete it.</source>
        <translation>Modelin kaydedilmiş durumları, kayıpları ve her birinin saklanma nedeni. Sormak, sabitlemek, not eklemek ya da silmek için birini seçin.</translation>
    </message>
    <message>
        <source>A sentence in which &lt;mask&gt; stands for the word to be guessed. Press Enter to ask the model.</source>
        <translation>Tahmin edilecek sözcüğün yerinde &lt;mask&gt; duran bir cümle. Modele sormak için Enter’a basın.</translation>
    </message>
    <message>
        <source>The saved state of the model that answers. Newer ones have learned longer.</source>
        <translation>Yanıt veren kaydedilmiş model durumu. Yeniler daha uzun öğrenmiştir.</translation>
    </message>
    <message>
        <source>Words of your own, separated by commas. Only these are compared; leave it empty to ask about every token.</source>
        <translation>Virgülle ayrılmış, kendi sözcükleriniz. Yalnızca bunlar karşılaştırılır; bütün tokenları sormak için boş bırakın.</translation>
    </message>
    <message>
        <source>How many of the most probable answers are listed. The rest of the probability lies with all other tokens.</source>
        <translation>En olası yanıtlardan kaçının listeleneceği. Olasılığın kalanı öteki tokenlardadır.</translation>
    </message>
    <message>
        <source>The sentences you asked about, newest first. Choose one to ask it again.</source>
        <translation>Sorduğunuz cümleler, en yenisi üstte. Yeniden sormak için birini seçin.</translation>
    </message>
    <message>
        <source>One of the layer&apos;s attention heads, or their average. Each head looks at the sentence in its own way.</source>
        <translation>Katmanın dikkat başlarından biri ya da ortalamaları. Her baş cümleye kendi yolunca bakar.</translation>
    </message>
    <message>
        <source>The second checkpoint, which answers the same question. Both are drawn on one scale.</source>
        <translation>Aynı soruyu yanıtlayan ikinci kontrol noktası. İkisi de aynı ölçekle çizilir.</translation>
    </message>
    <message>
        <source>A moment of the training. Move it to watch how the answers changed from checkpoint to checkpoint.</source>
        <translation>Eğitimin bir anı. Yanıtların kontrol noktasından kontrol noktasına nasıl değiştiğini görmek için kaydırın.</translation>
    </message>
    <message>
        <source>How the project is called, and the name of its folder. Any name that a folder can have will do.</source>
        <translation>Projenin ve klasörünün adı. Bir klasörün alabileceği her ad olur.</translation>
    </message>
    <message>
        <source>The folder in which the project&apos;s folder is made. It needs room for the text and for every checkpoint.</source>
        <translation>Proje klasörünün içinde yapılacağı klasör. Metne ve bütün kontrol noktalarına yetecek yeri olmalıdır.</translation>
    </message>
    <message>
        <source>How large the model is. Small models learn a first idea of a text in a minute; KantaiBERT, the chapter&apos;s, in ten on two cores.</source>
        <translation>Modelin büyüklüğü. Küçük modeller bir metnin ilk izlenimini bir dakikada edinir; bölümün modeli KantaiBERT iki çekirdekte on dakikada.</translation>
    </message>
    <message>
        <source>How long the training lasts, in the unit beside it. Longer trainings learn more until the held-out loss stops falling.</source>
        <translation>Eğitimin yanındaki birimle ne kadar süreceği. Ayrılmış kayıp düşmeyi bırakana dek uzun eğitimler daha çok öğrenir.</translation>
    </message>
    <message>
        <source>An epoch is one pass over the corpus, a step is one change of the weights. With minutes the training ends by the clock.</source>
        <translation>Bir dönem derlem üzerinden bir geçiş, bir adım ağırlıkların bir değişimidir. Dakika seçilirse eğitim saate göre biter.</translation>
    </message>
    <message>
        <source>Line by line makes each line one sequence, cut at the block size, as the chapter does. Packed blocks fill every sequence across lines, so that nothing is wasted.</source>
        <translation>Satır satır, bölümde olduğu gibi her satırı blok boyutunda kesilen bir dizi yapar. Dolu bloklar dizileri satırları aşarak doldurur; hiçbir yer boşa gitmez.</translation>
    </message>
    <message>
        <source>How many sequences are computed together before the weights change. More make each step steadier, and need more memory and time.</source>
        <translation>Ağırlıklar değişmeden önce birlikte hesaplanan dizilerin sayısı. Çoğu her adımı daha kararlı yapar, daha çok bellek ve zaman ister.</translation>
    </message>
    <message>
        <source>This many batches are summed into one step. It acts like a larger batch without its memory.</source>
        <translation>Bu kadar yığın tek bir adımda toplanır. Daha büyük bir yığın gibi davranır, belleğini istemez.</translation>
    </message>
    <message>
        <source>The longest sequence, counted in tokens. Longer ones let the model see more context and cost more time.</source>
        <translation>Token olarak en uzun dizi. Uzun diziler modele daha çok bağlam gösterir, daha çok zaman alır.</translation>
    </message>
    <message>
        <source>The share of tokens that the model must guess. The chapter hides 15 %; more give more to learn from each line.</source>
        <translation>Modelin tahmin etmesi gereken tokenların payı. Bölüm yüzde 15’ini gizler; daha çoğu her satırdan öğrenilecek daha çok şey verir.</translation>
    </message>
    <message>
        <source>The share of numbers inside the model that are switched off at random in each step. It keeps a model from learning a small text by heart.</source>
        <translation>Modelin içindeki sayıların her adımda rastgele kapatılan payı. Modelin küçük bir metni ezberlemesini önler.</translation>
    </message>
    <message>
        <source>How far the weights move in one step, at its highest. Too low learns slowly, too high makes the loss jump.</source>
        <translation>Ağırlıkların bir adımda en çok ne kadar değişeceği. Çok düşüğü yavaş öğrenir, çok yükseği kaybı sıçratır.</translation>
    </message>
    <message>
        <source>How the learning rate falls after its peak. Small steps at the end let the model settle.</source>
        <translation>Öğrenme oranının tepeden sonra nasıl düşeceği. Sondaki küçük adımlar modelin yerine oturmasını sağlar.</translation>
    </message>
    <message>
        <source>The part of the training in which the learning rate rises from zero to its peak. It keeps the first, rough steps small.</source>
        <translation>Eğitimin, öğrenme oranının sıfırdan tepeye çıktığı bölümü. İlk, kaba adımları küçük tutar.</translation>
    </message>
    <message>
        <source>Pulls the weights a little towards zero in each step, never the biases. It keeps the model simple.</source>
        <translation>Her adımda ağırlıkları biraz sıfıra çeker, yanlılıkları çekmez. Modeli yalın tutar.</translation>
    </message>
    <message>
        <source>The largest gradient norm that is let through; larger ones are shortened. It keeps one odd batch from spoiling the model.</source>
        <translation>Geçmesine izin verilen en büyük gradyan normu; daha büyükleri kısaltılır. Tek bir tuhaf yığının modeli bozmasını önler.</translation>
    </message>
    <message>
        <source>What the matrix products read: float32 everywhere, or bf16, which some processors multiply twice as fast. Weights and sums are float32 in both.</source>
        <translation>Matris çarpımlarının okuduğu sayılar: her yerde float32 ya da bazı işlemcilerin iki kat hızlı çarptığı bf16. Ağırlıklar ve toplamlar ikisinde de float32’dir.</translation>
    </message>
    <message>
        <source>The number from which every random choice of the run follows. The same seed gives the same run, to the bit.</source>
        <translation>Koşunun bütün rastgele seçimlerinin çıktığı sayı. Aynı tohum bitine kadar aynı koşuyu verir.</translation>
    </message>
    <message>
        <source>After this many steps a checkpoint is saved. The best and the last are kept in any case.</source>
        <translation>Bu kadar adımda bir kontrol noktası kaydedilir. En iyisi ve sonuncusu her durumda saklanır.</translation>
    </message>
    <message>
        <source>How many of the checkpoints saved at intervals are kept. Older ones are deleted, pinned ones never.</source>
        <translation>Aralıklarla kaydedilen kontrol noktalarından kaçının saklanacağı. Eskileri silinir, sabitlenenler silinmez.</translation>
    </message>
    <message>
        <source>How many cores of the processor compute. Leave one free to go on working while the model trains.</source>
        <translation>İşlemcinin kaç çekirdeğinin hesaplayacağı. Model eğitilirken çalışmayı sürdürmek için birini boş bırakın.</translation>
    </message>
    <message>
        <source>What happens when the loss jumps and stays up, or is no number any more. Either the run ends with the last good checkpoint, or such steps are left out.</source>
        <translation>Kayıp sıçrayıp yukarıda kaldığında ya da artık bir sayı olmadığında ne olacağı. Ya koşu son iyi kontrol noktasıyla biter ya da böyle adımlar atlanır.</translation>
    </message>
    <message>
        <source>What was checked before the start: disk, memory, tokenizer, corpus. A red line must be mended, an orange one is a warning.</source>
        <translation>Başlamadan önce denetlenenler: disk, bellek, tokenlaştırıcı, derlem. Kırmızı satır giderilmelidir, turuncusu bir uyarıdır.</translation>
    </message>
    <message>
        <source>The command that starts the same training without a window. Copy it to repeat the run on another computer.</source>
        <translation>Aynı eğitimi pencere olmadan başlatan komut. Koşuyu başka bir bilgisayarda yinelemek için kopyalayın.</translation>
    </message>
    <message>
        <source>The projects you opened lately, newest first. Choose one to go on with it.</source>
        <translation>Son açtığınız projeler, en yenisi üstte. Sürdürmek için birini seçin.</translation>
    </message>
    <message>
        <source>What the log shows. Problems are what went wrong, warnings what may become a problem.</source>
        <translation>Günlüğün ne göstereceği. Sorunlar ters giden şeyler, uyarılar soruna dönüşebilecek şeylerdir.</translation>
    </message>
    <message>
        <source>Type a word that a line must contain. Lines without it are hidden, not lost.</source>
        <translation>Satırların içermesi gereken bir sözcük yazın. İçermeyen satırlar gizlenir, kaybolmaz.</translation>
    </message>
    <message>
        <source>What happened since the program started, newest last. Copy or save it when you ask somebody for help.</source>
        <translation>Program başladığından beri olanlar, en yenisi sonda. Birinden yardım isterken kopyalayın ya da kaydedin.</translation>
    </message>
    <message>
        <source>This share of the lines is never trained on, in runs of neighbouring lines. The loss on it tells whether the model learns the language or only this text. A line that the training text has too is not measured.</source>
        <translation>Satırların bu kadarıyla hiç eğitim yapılmaz; komşu satırlar birlikte ayrılır. Onlardaki kayıp, modelin dili mi yoksa yalnızca bu metni mi öğrendiğini söyler. Eğitim metninde de bulunan bir satır ölçülmez.</translation>
    </message>
    <message>
        <source>After this many steps the model is judged on the held-out text. Often shows more, and takes time from the training. At 0 the Studio chooses, and stays within 5 % of the time.</source>
        <translation>Bu kadar adımda bir model ayrılmış metinle yargılanır. Sık olması daha çok şey gösterir ve eğitimden zaman alır. 0 ise Studio seçer ve sürenin %5’ini aşmaz.</translation>
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
        <source>Not in this guide.</source>
        <translation>Bu kılavuzda yok.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::HeatMap</name>
    <message>
        <source>%1 looks at %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
</context>
<context>
    <name>kantai::ui::Job</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Bunun için yeterli bellek yok.</translation>
    </message>
    <message>
        <source>Close other programs, or choose smaller sizes.</source>
        <translation>Başka programları kapatın ya da daha küçük boyutlar seçin.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::LogDock</name>
    <message>
        <source>Log</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>Least level shown</source>
        <translation>Gösterilen en düşük düzey</translation>
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
        <source>Step %1: held-out loss %2, %3 right</source>
        <translation>Adım %1: ayrılmış kayıp %2, %3 doğru</translation>
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
        <source>uniform guess %1</source>
        <translation>eş olasılıklı tahmin %1</translation>
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
    <message>
        <source>, smoothed %1</source>
        <translation>, yumuşatılmış %1</translation>
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
        <source>The training is being stopped; try again when it has ended.</source>
        <translation>Eğitim durduruluyor; bitince yeniden deneyin.</translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation>Başka bir iş sürüyor.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation>Bitmesini bekleyin ya da durum çubuğundan durdurun.</translation>
    </message>
    <message>
        <source>There is no project to import into yet.</source>
        <translation>İçine aktarılacak bir proje henüz yok.</translation>
    </message>
    <message>
        <source>Make a new project first, then drop the text on it.</source>
        <translation>Önce yeni bir proje oluşturun, sonra metni üzerine bırakın.</translation>
    </message>
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
        <source>E&amp;xport for Hugging Face…</source>
        <translation>&amp;Hugging Face için dışa aktar…</translation>
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
        <source>Like the &amp;system</source>
        <translation>&amp;Sistem gibi</translation>
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
        <source>&amp;Guide</source>
        <translation>Kıla&amp;vuz</translation>
    </message>
    <message>
        <source>Drop to open the project %1</source>
        <translation>%1 projesini açmak için bırakın</translation>
    </message>
    <message>
        <source>Text needs a project: make or open one first</source>
        <translation>Metin için bir proje gerekir: önce bir proje oluşturun ya da açın</translation>
    </message>
    <message>
        <source>Drop to import the tokenizer %1</source>
        <translation>%1 tokenlaştırıcısını içe aktarmak için bırakın</translation>
    </message>
    <message>
        <source>Drop to import %1 into the corpus</source>
        <translation>%1 dosyasını derleme aktarmak için bırakın</translation>
    </message>
    <message>
        <source>Drop to import %1 files into the corpus</source>
        <translation>%1 dosyayı derleme aktarmak için bırakın</translation>
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
        <source>Your sentence in tokens</source>
        <translation>Cümlenizin tokenları</translation>
    </message>
    <message>
        <source>The Critique of Pure Reason.</source>
        <translation>The Critique of Pure Reason.</translation>
    </message>
    <message>
        <source>Sentence to cut into tokens</source>
        <translation>Tokenlara bölünecek cümle</translation>
    </message>
    <message>
        <source>Tokens of the sentence</source>
        <translation>Cümlenin tokenları</translation>
    </message>
    <message>
        <source>Watch your sentence grow together</source>
        <translation>Cümlenizin birleşmesini izleyin</translation>
    </message>
    <message>
        <source>Before the first merge</source>
        <translation>İlk birleştirmeden önce</translation>
    </message>
    <message>
        <source>Back to the last merge in your sentence</source>
        <translation>Cümlenizdeki önceki birleştirmeye dön</translation>
    </message>
    <message>
        <source>One merge back</source>
        <translation>Bir birleştirme geri</translation>
    </message>
    <message>
        <source>Merges made</source>
        <translation>Yapılan birleştirmeler</translation>
    </message>
    <message>
        <source>One merge further</source>
        <translation>Bir birleştirme ileri</translation>
    </message>
    <message>
        <source>On to the next merge in your sentence</source>
        <translation>Cümlenizdeki sonraki birleştirmeye geç</translation>
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
        <source>Tokens a word, by vocabulary size</source>
        <translation>Sözlük boyutuna göre sözcük başına token</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Birleştirmeler</translation>
    </message>
    <message>
        <source>%1 tokens · %2 bytes a token</source>
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
        <source>Before the first merge: every byte is a token of its own.</source>
        <translation>İlk birleştirmeden önce: her bayt tek başına bir token.</translation>
    </message>
    <message>
        <source>Merge %1:  %2  becomes  %3</source>
        <translation>Birleştirme %1:  %2  →  %3</translation>
    </message>
    <message>
        <source>   joined %1 times in the corpus</source>
        <translation>   derlemde %1 kez birleşti</translation>
    </message>
    <message>
        <source>   and in your sentence</source>
        <translation>   cümlenizde de var</translation>
    </message>
    <message>
        <source>A vocabulary of %1</source>
        <translation>%1 tokenlık sözlük</translation>
    </message>
    <message>
        <source>   %1 tokens a word   %2 bytes a token</source>
        <translation>   sözcük başına %1 token   token başına %2 bayt</translation>
    </message>
    <message>
        <source>   %1 model parameters</source>
        <translation>   %1 model parametresi</translation>
    </message>
    <message>
        <source>Tokens a word</source>
        <translation>Sözcük başına token</translation>
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
        <source>Joined</source>
        <translation>Birleşme</translation>
    </message>
</context>
<context>
    <name>kantai::ui::ModalPrompts</name>
    <message>
        <source>Stop %1?</source>
        <translation>%1 durdurulsun mu?</translation>
    </message>
    <message>
        <source>A saved run can be resumed exactly where it stopped. Without saving, what came after the last checkpoint is lost.</source>
        <translation>Kaydedilen bir koşu tam durduğu yerden sürdürülebilir. Kaydedilmezse son kontrol noktasından sonrası yitirilir.</translation>
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
        <source>Parameters</source>
        <translation>Parametre</translation>
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
        <source>How many times the text is read over. More layers see longer chains of dependence and cost in proportion.</source>
        <translation>Metnin kaç kez baştan okunduğu. Daha çok katman daha uzun bağımlılık zincirlerini görür; maliyeti de o oranda artar.</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Gizli boyut</translation>
    </message>
    <message>
        <source>Numbers that stand for one token inside the model. Must be divisible by the heads.</source>
        <translation>Modelin içinde bir tokenı temsil eden sayıların adedi. Baş sayısına bölünebilmelidir.</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Dikkat başı</translation>
    </message>
    <message>
        <source>Each head looks at the sentence in its own way. Hidden size divided by heads is the size of a head.</source>
        <translation>Her baş cümleye kendince bakar. Gizli boyutun baş sayısına bölümü bir başın boyutudur.</translation>
    </message>
    <message>
        <source>Intermediate size</source>
        <translation>Ara boyut</translation>
    </message>
    <message>
        <source>Width of the feed-forward part of a layer. Four times the hidden size is usual.</source>
        <translation>Bir katmanın ileri beslemeli bölümünün genişliği. Genellikle gizli boyutun dört katıdır.</translation>
    </message>
    <message>
        <source>Vocabulary rows</source>
        <translation>Sözlük satırı</translation>
    </message>
    <message>
        <source>Rows of the embedding table. At least as many as the tokenizer has tokens; spare rows stay unused.</source>
        <translation>Gömme tablosunun satırları. En az tokenlaştırıcının token sayısı kadar olmalı; fazlası kullanılmaz.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Konum</translation>
    </message>
    <message>
        <source>The longest sequence plus two. The chapter takes 514 for sequences of 512 tokens.</source>
        <translation>En uzun dizi artı iki. Kitap bölümü 512 tokenlık diziler için 514 alır.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Seyreltme (dropout)</translation>
    </message>
    <message>
        <source>Share of numbers switched off at random while training. It keeps a model from learning a small text by heart.</source>
        <translation>Eğitim sırasında rastgele kapatılan sayıların payı. Modelin küçük bir metni ezberlemesini önler.</translation>
    </message>
    <message>
        <source>Every tensor</source>
        <translation>Tüm tensörler</translation>
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
        <source>does not fit together</source>
        <translation>birbirine uymuyor</translation>
    </message>
    <message>
        <source>%1 · %2 M</source>
        <translation>%1 · %2 M</translation>
    </message>
    <message>
        <source>Your own numbers.</source>
        <translation>Kendi sayılarınız.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::NewProjectWizard</name>
    <message>
        <source>New project</source>
        <translation>Yeni proje</translation>
    </message>
    <message>
        <source>A home for your model</source>
        <translation>Modelinize bir yuva</translation>
    </message>
    <message>
        <source>Everything lies in one folder: text, vocabulary, runs and checkpoints. Copy the folder and you have copied the project.</source>
        <translation>Her şey tek klasördedir: metin, sözlük, koşular ve kontrol noktaları. Klasörü kopyalarsanız projeyi kopyalamış olursunuz.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>How the project is called, and the name of its folder.</source>
        <translation>Projenin ve klasörünün adı.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Gözat…</translation>
    </message>
    <message>
        <source>The folder in which the project&apos;s folder is made.</source>
        <translation>Proje klasörünün içinde oluşturulacağı klasör.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Oluştur</translation>
    </message>
    <message>
        <source>Where shall the project lie?</source>
        <translation>Proje nerede dursun?</translation>
    </message>
    <message>
        <source>A name cannot contain / or begin with a dot.</source>
        <translation>Ad / içeremez ve noktayla başlayamaz.</translation>
    </message>
    <message>
        <source>This name is too long; take at most 100 bytes.</source>
        <translation>Bu ad çok uzun; en çok 100 bayt olabilir.</translation>
    </message>
    <message>
        <source>The folder %1 exists and is not empty; take another name.</source>
        <translation>%1 klasörü zaten var ve boş değil; başka bir ad seçin.</translation>
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
        <source>You may not write to %1; choose another place.</source>
        <translation>%1 klasörüne yazma izniniz yok; başka bir yer seçin.</translation>
    </message>
    <message>
        <source>Will be made: %1</source>
        <translation>Oluşturulacak: %1</translation>
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
        <source>Ask about these words only, separated by commas. Leave it empty for all.</source>
        <translation>Yalnızca virgülle ayrılan bu sözcükleri sor. Tümü için boş bırakın.</translation>
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
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>Sentences asked before</source>
        <translation>Daha önce sorulan cümleler</translation>
    </message>
    <message>
        <source>Masks are filled from left to right: each probability is given the words before it, and the bars show their product.</source>
        <translation>Maskeler soldan sağa doldurulur: her olasılık kendinden önceki sözcüklere göredir, çubuklar çarpımlarını gösterir.</translation>
    </message>
    <message>
        <source>Type a sentence with &lt;mask&gt; and press Enter, or choose an example: the words that the model holds for likely are listed here.</source>
        <translation>&lt;mask&gt; içeren bir cümle yazıp Enter’a basın ya da bir örnek seçin: modelin olası bulduğu sözcükler burada sıralanır.</translation>
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
        <source>Attention of each token to each</source>
        <translation>Her tokenın her tokena dikkati</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>ort.</translation>
    </message>
    <message>
        <source>Type a sentence and press Enter: each row shows what one token takes from the others.</source>
        <translation>Bir cümle yazıp Enter’a basın: her satır bir tokenın ötekilerden ne aldığını gösterir.</translation>
    </message>
    <message>
        <source>Each row is one token, and its cells add up to 1. The strongest cell is %1. Point at a cell to read it, click a word above to mask it.</source>
        <translation>Her satır bir tokendır ve hücrelerinin toplamı 1’dir. En güçlü hücre: %1. Okumak için bir hücrenin üzerine gelin, maskelemek için yukarıdaki bir sözcüğe tıklayın.</translation>
    </message>
    <message>
        <source>%1 looks at %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundCompare</name>
    <message>
        <source>One checkpoint is not a comparison</source>
        <translation>Tek kontrol noktasıyla karşılaştırma olmaz</translation>
    </message>
    <message>
        <source>Train on, or begin another run: as soon as there is a second checkpoint, both answer here side by side.</source>
        <translation>Eğitimi sürdürün ya da başka bir koşu başlatın: ikinci bir kontrol noktası olur olmaz ikisi burada yan yana yanıtlar.</translation>
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
        <source>Type a sentence with &lt;mask&gt; and press Enter: both models answer it.</source>
        <translation>&lt;mask&gt; içeren bir cümle yazıp Enter’a basın: iki model de yanıtlar.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Soruluyor…</translation>
    </message>
    <message>
        <source>%1 of %2 answers are in both lists.</source>
        <translation>%2 yanıttan %1 tanesi iki listede de var.</translation>
    </message>
    <message>
        <source>Both hold “%1” for most likely.</source>
        <translation>İkisine göre de en olası yanıt “%1”.</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundPage</name>
    <message>
        <source>No model to ask yet</source>
        <translation>Henüz sorulacak model yok</translation>
    </message>
    <message>
        <source>The playground fills the &lt;mask&gt; of a sentence with a trained model. Train one first; its first checkpoint can already be asked while the training goes on.</source>
        <translation>Deneme alanı, bir cümledeki &lt;mask&gt; yerini eğitilmiş bir modelle doldurur. Önce bir model eğitin; eğitim sürerken ilk kontrol noktasına bile soru sorabilirsiniz.</translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation>Eğitime git</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Deneme alanı</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Checkpoint that answers</source>
        <translation>Yanıtlayan kontrol noktası</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Yanıtlar</translation>
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
        <source>needs a model</source>
        <translation>model gerekli</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>hazır</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Soruluyor…</translation>
    </message>
    <message>
        <source>%1 tokens · %2 ms</source>
        <translation>%1 token · %2 ms</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Şaşırtıcılık</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Dikkat</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Karşılaştır</translation>
    </message>
    <message>
        <source>Over training</source>
        <translation>Eğitim boyunca</translation>
    </message>
    <message>
        <source>Views of the sentence</source>
        <translation>Cümlenin görünümleri</translation>
    </message>
    <message>
        <source>Copy what this view shows as JSON</source>
        <translation>Bu görünümde olanı JSON olarak kopyala</translation>
    </message>
    <message>
        <source>Copy what this view shows as text</source>
        <translation>Bu görünümde olanı metin olarak kopyala</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundSentence</name>
    <message>
        <source>Tokens of the sentence: choose one to mask it</source>
        <translation>Cümlenin tokenları: maskelemek için birini seçin</translation>
    </message>
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
        <source>Ask</source>
        <translation>Sor</translation>
    </message>
    <message>
        <source>Ask the model (Enter)</source>
        <translation>Modele sor (Enter)</translation>
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
</context>
<context>
    <name>kantai::ui::PlaygroundSurprise</name>
    <message>
        <source>Surprise of each word</source>
        <translation>Her sözcüğün şaşırtıcılığı</translation>
    </message>
    <message>
        <source>Each token is masked alone, and the model is asked how probable it was: 1 bit is a fair coin, 10 bits one in a thousand. A word adds up its tokens; the sum over the sentence is its pseudo-log-likelihood (Salazar et al. 2020). Masks in the sentence stay open and do not count.</source>
        <translation>Her token tek başına maskelenir ve modele ne kadar olası olduğu sorulur: 1 bit bir yazı tura, 10 bit binde birdir. Sözcük, tokenlarını toplar; cümle boyunca toplam, sözde log-olabilirliktir (Salazar ve ark. 2020). Cümledeki maskeler açık kalır ve sayılmaz.</translation>
    </message>
    <message>
        <source>Type a sentence and press Enter: its words are coloured by how little the model expected them.</source>
        <translation>Bir cümle yazıp Enter’a basın: sözcükler, modelin onları ne kadar az beklediğine göre renklenir.</translation>
    </message>
    <message>
        <source>Pseudo-log-likelihood %1 nats  ·  pseudo-perplexity %2  ·  %3 tokens</source>
        <translation>Sözde log-olabilirlik %1 nat  ·  sözde şaşkınlık %2  ·  %3 token</translation>
    </message>
    <message>
        <source>Point at a word to see its numbers.</source>
        <translation>Sayılarını görmek için bir sözcüğün üzerine gelin.</translation>
    </message>
    <message>
        <source>%1 stays open: there is no word to be surprised by.</source>
        <translation>%1 açık kalır: şaşılacak bir sözcük yok.</translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation>%1 bit</translation>
    </message>
    <message>
        <source>%1: %2 bit, expected with %3</source>
        <translation>%1: %2 bit, beklenme olasılığı %3</translation>
    </message>
    <message>
        <source>%1: %2 bit in %3 tokens: %4</source>
        <translation>%1: %3 tokenda %2 bit: %4</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundTime</name>
    <message>
        <source>A run with one checkpoint has no history</source>
        <translation>Tek kontrol noktası olan bir koşunun geçmişi yoktur</translation>
    </message>
    <message>
        <source>Train longer, or save checkpoints more often: then you can move through the run and watch the answers change.</source>
        <translation>Daha uzun eğitin ya da daha sık kontrol noktası kaydedin: o zaman koşu boyunca ilerleyip yanıtların değişmesini izleyebilirsiniz.</translation>
    </message>
    <message>
        <source>Answers over the training</source>
        <translation>Eğitim boyunca yanıtlar</translation>
    </message>
    <message>
        <source>Answers over the training: %1</source>
        <translation>Eğitim boyunca yanıtlar: %1</translation>
    </message>
    <message>
        <source>Answers of this checkpoint</source>
        <translation>Bu kontrol noktasının yanıtları</translation>
    </message>
    <message>
        <source>Probability over the training</source>
        <translation>Eğitim boyunca olasılık</translation>
    </message>
    <message>
        <source>Choose an answer at the left to follow it.</source>
        <translation>İzlemek için soldan bir yanıt seçin.</translation>
    </message>
    <message>
        <source>Checkpoint of the run</source>
        <translation>Koşunun kontrol noktası</translation>
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
        <source>How likely “%1” was</source>
        <translation>“%1” ne kadar olasıydı</translation>
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
        <source>The embedding table may have more rows than there are tokens, as in the chapter. Fitting it saves memory and time and changes nothing else.</source>
        <translation>Gömme tablosunda, kitap bölümündeki gibi, token sayısından çok satır olabilir. Uydurmak bellek ve zaman kazandırır, başka bir şeyi değiştirmez.</translation>
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
        <translation>Run 1, Run 2, …</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Koşunun adı</translation>
    </message>
    <message>
        <source>How the run is called in lists and plots. Leave it empty for the next number.</source>
        <translation>Koşunun listelerde ve grafiklerdeki adı. Sıradaki numara için boş bırakın.</translation>
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
    <message>
        <source>Line by line (the chapter)</source>
        <translation>Satır satır (kitap bölümü)</translation>
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
        <source>Share of tokens to be guessed.</source>
        <translation>Tahmin edilecek tokenların payı.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Seyreltme (dropout)</translation>
    </message>
    <message>
        <source>Share switched off at random.</source>
        <translation>Rastgele kapatılan pay.</translation>
    </message>
    <message>
        <source>Linear to zero</source>
        <translation>Sıfıra doğrusal</translation>
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
        <source>Fastest here</source>
        <translation>Buradaki en hızlısı</translation>
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
        <source>Pulls weights to zero; never biases.</source>
        <translation>Ağırlıkları sıfıra çeker; sapmaları çekmez.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradyan kırpma</translation>
    </message>
    <message>
        <source>Largest gradient norm let through.</source>
        <translation>İzin verilen en büyük gradyan normu.</translation>
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
        <source>by itself</source>
        <translation>kendiliğinden</translation>
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
        <source>Steps between looks at held-out text.</source>
        <translation>Ayrılmış metne bakışlar arasındaki adım.</translation>
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
        <source>Learn soonest</source>
        <translation>En çabuk öğren</translation>
    </message>
    <message>
        <source>As in the chapter</source>
        <translation>Kitap bölümündeki gibi</translation>
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
        <source>When it diverges</source>
        <translation>Iraksarsa</translation>
    </message>
    <message>
        <source>Losses that jump or are no numbers.</source>
        <translation>Sıçrayan ya da sayı olmayan kayıplar.</translation>
    </message>
    <message>
        <source>Small models learn a first idea of a text in a minute; KantaiBERT, the chapter&apos;s, in ten on two cores.</source>
        <translation>Küçük modeller bir metne ilişkin ilk fikri bir dakikada edinir; kitap bölümünün modeli KantaiBERT iki çekirdekte on dakikada.</translation>
    </message>
    <message>
        <source>Learning soonest gets furthest in little time, as measured. The chapter&apos;s settings are those of the book.</source>
        <translation>En çabuk öğrenen tarif, ölçümlere göre kısa sürede en ileri gidendir. Kitap bölümününki kitabın ayarlarıdır.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>at most 20 times a run</source>
        <translation>koşu başına en çok 20 kez</translation>
    </message>
</context>
<context>
    <name>kantai::ui::PretrainingWizard</name>
    <message>
        <source>Pretrain a model</source>
        <translation>Model ön eğitimi</translation>
    </message>
    <message>
        <source>What shall be trained, and how long?</source>
        <translation>Ne, ne kadar süre eğitilsin?</translation>
    </message>
    <message>
        <source>These are good defaults: Next, Next, Start trains a model.</source>
        <translation>Varsayılanlar uygundur: İleri, İleri, Başlat bir model eğitir.</translation>
    </message>
    <message>
        <source>The details</source>
        <translation>Ayrıntılar</translation>
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
        <source>Before the start</source>
        <translation>Başlamadan önce</translation>
    </message>
    <message>
        <source>Everything that can be known beforehand has been checked.</source>
        <translation>Önceden bilinebilecek her şey denetlendi.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Denetimler</translation>
    </message>
    <message>
        <source>The same from a terminal:</source>
        <translation>Aynısı uçbirimden:</translation>
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
        <source>Another job is running.</source>
        <translation>Başka bir iş sürüyor.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation>Bitmesini bekleyin ya da durum çubuğundan durdurun.</translation>
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
        <translation>Sabitlemeyi kaldır</translation>
    </message>
    <message>
        <source>Pinned sentence</source>
        <translation>Sabitlenen cümle</translation>
    </message>
    <message>
        <source>What the model answers</source>
        <translation>Modelin yanıtı</translation>
    </message>
    <message>
        <source>Pin a sentence with &lt;mask&gt;; its answers are kept at every evaluation.</source>
        <translation>&lt;mask&gt; içeren bir cümle sabitleyin; yanıtları her değerlendirmede saklanır.</translation>
    </message>
    <message>
        <source>Asked at the next evaluation.</source>
        <translation>Sonraki değerlendirmede sorulacak.</translation>
    </message>
    <message>
        <source>as of step %1</source>
        <translation>%1. adım itibarıyla</translation>
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
        <source>Alt with an underlined letter opens a menu; Tab goes on.</source>
        <translation>Alt ile altı çizili harf bir menüyü açar; Tab ilerletir.</translation>
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
    <name>kantai::ui::SurpriseLegend</name>
    <message>
        <source>Scale: the fuller the colour, the more surprising</source>
        <translation>Ölçek: renk ne kadar doluysa o kadar şaşırtıcı</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>beklenen</translation>
    </message>
    <message>
        <source>%1 bit or more</source>
        <translation>%1 bit ve üstü</translation>
    </message>
</context>
<context>
    <name>kantai::ui::SurpriseView</name>
    <message>
        <source>%1 bit</source>
        <translation>%1 bit</translation>
    </message>
</context>
<context>
    <name>kantai::ui::TokenChips</name>
    <message>
        <source>Write a word here again</source>
        <translation>Buraya yeniden bir sözcük yaz</translation>
    </message>
    <message>
        <source>Mask this token</source>
        <translation>Bu tokenı maskele</translation>
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
        <source>Words counted</source>
        <translation>Sayılan sözcük</translation>
    </message>
    <message>
        <source>Distinct words</source>
        <translation>Farklı sözcük</translation>
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
        <source>Keep the asked size</source>
        <translation>İstenen boyutu koru</translation>
    </message>
    <message>
        <source>Fit the model</source>
        <translation>Modeli uydur</translation>
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
        <source>A vocabulary is learned from text</source>
        <translation>Sözlük metinden öğrenilir</translation>
    </message>
    <message>
        <source>Byte-level BPE finds the pieces your text is made of. Import a corpus first.</source>
        <translation>Bayt düzeyinde BPE, metninizin hangi parçalardan oluştuğunu bulur. Önce bir derlem içe aktarın.</translation>
    </message>
    <message>
        <source>Go to Corpus</source>
        <translation>Derleme git</translation>
    </message>
    <message>
        <source>Train a vocabulary</source>
        <translation>Sözlük eğitin</translation>
    </message>
    <message>
        <source>Byte-level BPE begins with single bytes and joins the most frequent neighbours until the vocabulary is full.</source>
        <translation>Bayt düzeyinde BPE tek tek baytlarla başlar ve sözlük dolana dek en sık komşuları birleştirir.</translation>
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
        <source>of %1 asked</source>
        <translation>/ istenen %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 sn</translation>
    </message>
    <message>
        <source>The corpus ran out of pairs at %1.</source>
        <translation>Derlemdeki çiftler %1 tokenda tükendi.</translation>
    </message>
    <message>
        <source>The model can keep %1 rows as in the chapter, or fit the vocabulary and save %2 parameters with hidden size 768.</source>
        <translation>Model, kitap bölümündeki gibi %1 satırı koruyabilir ya da sözlüğe uyup gizli boyut 768 ile %2 parametre tasarruf edebilir.</translation>
    </message>
    <message>
        <source>Counting the tokens of the corpus</source>
        <translation>Derlemin tokenları sayılıyor</translation>
    </message>
    <message>
        <source>The corpus is large: how often each token occurs, and what a smaller vocabulary would cost, is counted when you ask for it.</source>
        <translation>Derlem büyük: her tokenın ne sıklıkta geçtiği ve daha küçük bir sözlüğün maliyeti, siz isteyince sayılır.</translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation>Başka bir iş sürüyor.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation>Bitmesini bekleyin ya da durum çubuğundan durdurun.</translation>
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
        <source>How large shall the vocabulary be?</source>
        <translation>Sözlük ne kadar büyük olsun?</translation>
    </message>
    <message>
        <source>Byte-level BPE begins with 256 bytes and five special tokens and joins the most frequent pair of neighbours again and again. Every text can be written with it.</source>
        <translation>Bayt düzeyinde BPE 256 bayt ve beş özel tokenla başlar, en sık komşu çifti tekrar tekrar birleştirir. Her metin onunla yazılabilir.</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>Sözlük boyutu</translation>
    </message>
    <message>
        <source>The number of tokens, special tokens and bytes included. More tokens make shorter sequences and a larger model; the chapter takes 52,000.</source>
        <translation>Özel tokenlar ve baytlarla birlikte token sayısı. Daha çok token daha kısa diziler ve daha büyük bir model demektir; kitap bölümü 52.000 alır.</translation>
    </message>
    <message>
        <source>Minimum frequency</source>
        <translation>En düşük sıklık</translation>
    </message>
    <message>
        <source>Pairs seen less often than this are never joined. With a small corpus the vocabulary then ends before the size above; the page will tell.</source>
        <translation>Bundan seyrek görülen çiftler birleştirilmez. Küçük bir derlemde sözlük bu yüzden yukarıdaki boyuta ulaşmadan biter; sayfa bunu bildirir.</translation>
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
        <source>Training the vocabulary</source>
        <translation>Sözlük eğitiliyor</translation>
    </message>
    <message>
        <source>You can stop at any time and keep the smaller vocabulary made so far.</source>
        <translation>İstediğiniz an durdurup o ana dek oluşan daha küçük sözlüğü tutabilirsiniz.</translation>
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
        <source>Stop and keep what is there</source>
        <translation>Durdur ve olanı tut</translation>
    </message>
    <message>
        <source>Your vocabulary</source>
        <translation>Sözlüğünüz</translation>
    </message>
    <message>
        <source>It is kept in the project and is the one that the next model learns with.</source>
        <translation>Projede saklanır; sıradaki model onunla öğrenir.</translation>
    </message>
    <message>
        <source>Training a tokenizer</source>
        <translation>Tokenlaştırıcı eğitiliyor</translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation>Başka bir iş sürüyor.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation>Bitmesini bekleyin ya da durum çubuğundan durdurun.</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 / %2 · %3</translation>
    </message>
    <message>
        <source>%1 of %2 merges · %3 a second · %4 left</source>
        <translation>%1 / %2 birleştirme · saniyede %3 · %4 kaldı</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens in %2 s, from %3 words (%4 different ones).</source>
        <translation>%3 sözcükten (%4 farklı) %2 saniyede %1 token.</translation>
    </message>
    <message>
        <source>You stopped the training; the vocabulary is smaller than asked and complete in itself.</source>
        <translation>Eğitimi durdurdunuz; sözlük istenenden küçük ama kendi içinde eksiksiz.</translation>
    </message>
    <message>
        <source>The corpus ran out of pairs before the %1 tokens you asked for. The Tokenizer page offers to keep %1 rows in the model, as the chapter does, or to fit the model to the vocabulary.</source>
        <translation>Derlemdeki çiftler istediğiniz %1 tokena ulaşmadan tükendi. Tokenlaştırıcı sayfası, kitap bölümündeki gibi modelde %1 satırı korumayı ya da modeli sözlüğe uydurmayı önerir.</translation>
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
        <source>The model learns to fill masked tokens; the tokenizer says what a token is.</source>
        <translation>Model, maskelenmiş tokenları doldurmayı öğrenir; neyin token olduğunu tokenlaştırıcı söyler.</translation>
    </message>
    <message>
        <source>Go to Corpus</source>
        <translation>Derleme git</translation>
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
        <source>The wizard asks for a preset and a length, checks what can be checked, and starts. You watch the loss fall, pause when you like, and resume exactly.</source>
        <translation>Sihirbaz bir hazır ayar ve uzunluk sorar, denetlenebilecek her şeyi denetler ve başlatır. Kaybın düşüşünü izler, dilediğinizde duraklatır ve kaldığı yerden aynen sürdürürsünüz.</translation>
    </message>
    <message>
        <source>Pretrain…</source>
        <translation>Ön eğit…</translation>
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
        <source>preparing</source>
        <translation>hazırlanıyor</translation>
    </message>
    <message>
        <source>training</source>
        <translation>eğitiliyor</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>değerlendiriliyor</translation>
    </message>
    <message>
        <source>saving a checkpoint</source>
        <translation>kontrol noktası kaydediliyor</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>durduruluyor</translation>
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
        <source>%1 right</source>
        <translation>%1 doğru</translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation>Başka bir iş sürüyor.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation>Bitmesini bekleyin ya da durum çubuğundan durdurun.</translation>
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
        <source>Smoothing</source>
        <translation>Yumuşatma</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Sığdır</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <source>Training and held-out loss</source>
        <translation>Eğitim kaybı ve ayrılmış kayıp</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Öğrenme oranı</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradyan normu</translation>
    </message>
    <message>
        <source>smoothing %1</source>
        <translation>yumuşatma %1</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Grafiği dışa aktar</translation>
    </message>
    <message>
        <source>Picture (*.png *.svg *.pdf)</source>
        <translation>Resim (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation>Grafik %1 dosyasına yazılamadı.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
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
        <source>waiting to save</source>
        <translation>kaydedilmeyi bekliyor</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Şimdi yeniden dene</translation>
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
        <source>Trains for five steps and forgets them.</source>
        <translation>Beş adım eğitir ve unutur.</translation>
    </message>
    <message>
        <source>Try learning rates</source>
        <translation>Öğrenme oranlarını dene</translation>
    </message>
    <message>
        <source>Trains for at most a hundred steps with a rising rate and forgets them.</source>
        <translation>Yükselen bir oranla en çok yüz adım eğitir ve unutur.</translation>
    </message>
    <message>
        <source>Measuring the training</source>
        <translation>Eğitim ölçülüyor</translation>
    </message>
    <message>
        <source>Trying learning rates</source>
        <translation>Öğrenme oranları deneniyor</translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation>Başka bir iş sürüyor.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation>Bitmesini bekleyin ya da durum çubuğundan durdurun.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 / %3</translation>
    </message>
    <message>
        <source>About %1 for %2 steps of %3 s and %4 evaluations, with %5 tokens a second.</source>
        <translation>Her biri %3 sn süren %2 adım ve %4 değerlendirme için yaklaşık %1; saniyede %5 token.</translation>
    </message>
    <message>
        <source>Loss by learning rate</source>
        <translation>Öğrenme oranına göre kayıp</translation>
    </message>
    <message>
        <source>The loss was least at a rate of %1. A fifth of that is a safe peak; drag the marker to choose another.</source>
        <translation>Kayıp en düşük değerine %1 oranında ulaştı. Bunun beşte biri güvenli bir doruktur; başka bir oran için imi sürükleyin.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 kullan</translation>
    </message>
    <message>
        <source>Use this learning rate</source>
        <translation>Bu öğrenme oranını kullan</translation>
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
        <source>Made from</source>
        <translation>Oluşumu</translation>
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
</context>
<context>
    <name>kantai::ui::WelcomePage</name>
    <message>
        <source>Try the sample</source>
        <translation>Örneği dene</translation>
    </message>
    <message>
        <source>Watch a small model learn from a short introduction to philosophy, then ask it. About a minute of training.</source>
        <translation>Küçük bir modelin kısa bir felsefe girişinden öğrenmesini izleyin, sonra ona sorun. Eğitim yaklaşık bir dakika sürer.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Yeni proje</translation>
    </message>
    <message>
        <source>Begin with text of your own: books, notes, manuals, in any language.</source>
        <translation>Kendi metninizle başlayın: kitaplar, notlar, kılavuzlar, hangi dilde olursa olsun.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Proje aç</translation>
    </message>
    <message>
        <source>Go on where you stopped. You can also drop a project on this window.</source>
        <translation>Kaldığınız yerden sürdürün. Bir projeyi bu pencereye de bırakabilirsiniz.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Son projeler</translation>
    </message>
    <message>
        <source>Projects you open will be listed here.</source>
        <translation>Açtığınız projeler burada sıralanır.</translation>
    </message>
    <message>
        <source>Kantai Studio</source>
        <translation>Kantai Studio</translation>
    </message>
    <message>
        <source>Build a transformer from your own text, on this computer.</source>
        <translation>Kendi metninizden, bu bilgisayarda bir transformer kurun.</translation>
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
</context>
<context>
    <name>main</name>
    <message>
        <source>Build a transformer from your own text.</source>
        <translation>Kendi metninizden bir transformer kurun.</translation>
    </message>
    <message>
        <source>A project&apos;s folder or its .kantai file.</source>
        <translation>Bir projenin klasörü ya da .kantai dosyası.</translation>
    </message>
    <message>
        <source>Open a window of its own, also when the Studio is running already.</source>
        <translation>Studio çalışıyor olsa da ayrı bir pencere açar.</translation>
    </message>
</context>
</TS>
