/** Titles, forms of address and what stands around them, as newspapers write them beside a name. Data for graph/name-titles.ts. */

/** Titles before a name, a phrase a line; marks and hyphens are folded before they are compared. */
export const TITLES_BEFORE = `
mr
mrs
ms
miss
mx
dr
prof
professor
sir
dame
lord
lady
president
president elect
vice president
prime minister
deputy prime minister
premier
chancellor
minister
foreign minister
defense minister
defence minister
interior minister
finance minister
economy minister
energy minister
justice minister
minister of foreign affairs
minister of defense
minister of defence
foreign secretary
defense secretary
defence secretary
treasury secretary
home secretary
press secretary
army secretary
secretary
secretary of state
secretary of defense
secretary of war
secretary of the army
secretary general
general secretary
attorney general
ambassador
envoy
special envoy
special representative
national security adviser
national security advisor
chief of staff
spokesman
spokeswoman
spokesperson
senator
sen
representative
rep
congressman
congresswoman
governor
gov
speaker
mayor
king
queen
prince
princess
crown prince
emperor
emir
sheikh
sultan
pope
general
gen
lieutenant general
lt gen
major general
maj gen
brig gen
colonel
col
admiral
adm
marshal
commissioner
high representative
herr
frau
bundeskanzler
bundesprasident
monsieur
madame
mme
presidente
presidenta
senor
senora
президент
вице президент
премьер
премьер министр
министр
министр иностранных дел
министр обороны
глава мид
канцлер
король
генерал
посол
спецпосланник
секретарь
госсекретарь
председатель
господин
госпожа
г н
г жа
прем єр міністр
премєр міністр
міністр
міністр закордонних справ
міністр оборони
глава мзс
секретар
держсекретар
голова
пан
пані
председник
предсједник
премијер
министар
`;

/** What may stand before a title: whose it is, and since or until when. Only left off together with one. */
export const BEFORE_TITLES = `
us
u s
uk
u k
eu
american
russian
ukrainian
british
french
german
italian
spanish
polish
finnish
swedish
norwegian
danish
dutch
belgian
hungarian
czech
slovak
romanian
bulgarian
greek
serbian
belarusian
lithuanian
latvian
estonian
moldovan
georgian
turkish
israeli
palestinian
iranian
iraqi
syrian
lebanese
egyptian
saudi
qatari
emirati
indian
pakistani
chinese
taiwanese
japanese
south korean
north korean
canadian
mexican
brazilian
european
america s
russia s
ukraine s
britain s
france s
germany s
israel s
former
ex
then
acting
deputy
late
outgoing
newly elected
russias
ukraines
americas
britains
frances
germanys
israels
экс
бывший
колишній
`;

/** After one of these a title belongs to an office or a body, not to a name: President of Russia, General Assembly. */
export const NOT_NAMES = new Set(
  (
    "of for to in and the s elect office council assembly staff secretariat electric motors headquarters cabinet league guard " +
    "congo committee commission administration party foundation university"
  ).split(" "),
);

/** Titles after a name in Japanese. */
export const TITLES_AFTER = (
  "大統領 首相 総理 総理大臣 内閣総理大臣 宰相 大臣 外務大臣 防衛大臣 財務大臣 国防大臣 外相 国防相 防衛相 財務相 内相 法相 経済相 経産相 農相 " +
  "国務長官 国防長官 財務長官 商務長官 陸軍長官 司法長官 戦争長官 官房長官 長官 国務副長官 次官 外務次官 外務審議官 報道官 大統領報道官 特使 大統領特使 " +
  "中東担当特使 ウクライナ担当特使 大使 公使 補佐官 大統領補佐官 首席補佐官 安全保障担当補佐官 大統領府長官 顧問 議員 上院議員 下院議員 衆院議員 参院議員 議長 下院議長 上院議長 委員長 " +
  "書記 書記長 総書記 国家主席 主席 事務総長 事務局長 上級代表 党首 総裁 国王 女王 天皇 皇太子 王子 王女 教皇 法王 首長 " +
  "将軍 大将 中将 少将 大佐 元帥 司令官 総司令官 参謀総長 参謀長 氏 さん さま 様 君 殿 殿下 閣下 陛下 先生 博士 教授 夫人"
).split(" ");

/** What may stand before a Japanese title: 前大統領, 副首相. */
export const BEFORE_TITLES_AFTER = "前 元 副 次期 新 現 故 第一副 第1副 筆頭副".split(" ");

/**
 * Whose title it is: トランプ米大統領. What is left of 米大統領 or ロシア外相 is a country and no name. In the middle of a name's writing only
 * those of one character that cannot be part of it.
 */
export const COUNTRIES_SHORT = "米英仏独露中韓朝日伊加豪印欧".split("");
export const COUNTRIES_LONG = (
  "米国 英国 中国 韓国 北朝鮮 日本 台湾 ロシア ウクライナ アメリカ イギリス フランス ドイツ イタリア スペイン ポーランド フィンランド スウェーデン ノルウェー デンマーク " +
  "オランダ ベルギー ハンガリー チェコ スロバキア ルーマニア ブルガリア ギリシャ セルビア ベラルーシ リトアニア ラトビア エストニア モルドバ ジョージア トルコ イスラエル イラン " +
  "イラク シリア レバノン エジプト サウジ サウジアラビア カタール インド パキスタン カナダ メキシコ ブラジル オーストラリア 国連 EU 欧州 欧州連合 NATO ソ連 " +
  "オーストリア スイス ポルトガル カザフスタン アゼルバイジャン アルメニア ベトナム フィリピン インドネシア"
)
  .toLowerCase()
  .split(" ");
