/** English words that tell persons, groups and places apart: titles, offices, kinds of bodies and of places. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Written before a person's name, with or without a stop; lower case. */
export const TITLES = words(`
  mr mrs ms miss mister master messrs madam madame mme mademoiselle mlle monsieur m dr doctor prof professor rev reverend
  sir lady lord dame count countess baron baroness duke duchess prince princess earl viscount marquis marquess king queen
  emperor empress tsar czar tzar kaiser sultan pope father fr brother sister mother saint st uncle aunt cousin grandfather
  grandmother captain capt colonel col general gen lieutenant lt lieut major maj sergeant sgt corporal private admiral
  commander cmdr commodore commandant marshal brigadier ensign comrade citizen citizeness tovarishch judge justice
  president chairman senator sen deputy minister ambassador consul governor mayor sheriff constable inspector detective
  officer agent secretary commissar attorney prosecutor counsel advocate parson vicar bishop archbishop cardinal rabbi
  investigator interrogator procurator magistrate superintendent warden warder jailer gaoler coroner
  squire esquire hon honourable honorable representative rep congressman congresswoman serjeant serj goodwife goody
  goodman yeoman don donna signor signora senor senora señor señora herr frau fraulein fräulein pan pani commissioner
  maître maitre abbé abbe monsignor msgr insp supt cpl pvt
  commissaire kommissar hauptmann oberst leutnant teniente comandante imam sheikh sheik shaykh ayatollah mullah hajji haji councillor burgomaster
`)

/** The same with a fixed gender. */
export const FEMALE_TITLES = words(`
  mrs ms miss madam madame mme mademoiselle mlle lady dame countess baroness duchess princess queen empress sister mother
  aunt grandmother goodwife goody citizeness donna signora senora señora frau fraulein fräulein pani widow
`)

/** Titles that a wife shares with nobody but takes with her husband's name. */
export const WIVES_TITLES = words(`
  mrs madame mme lady countess baroness duchess signora senora señora frau widow
`)
export const MALE_TITLES = words(`
  mr mister master monsieur sir lord count baron duke prince earl viscount marquis king emperor tsar czar kaiser father
  brother uncle grandfather squire esquire don signor senor herr pan
`)

/** Before a name, not part of it: "the accused Smirnov", "the witness Safonova". */
export const ROLES = words(`
  accused defendant witness prisoner plaintiff appellant respondent suspect convict traitor spy agent emissary courier
  comrade citizen artist poet writer author novelist painter philosopher historian journalist engineer professor lawyer
  physician surgeon priest monk nurse secretary prosecutor judge minister ambassador deputy leader chief director
  manager editor correspondent student worker peasant soldier officer sailor gunman terrorist assassin murderer
`)

/** Who heads or holds something: before "of" or "for" an office, and alone no name. */
export const OFFICES = words(`
  minister secretary undersecretary commissar commissioner director chancellor attorney procurator prosecutor inspector
  superintendent keeper rapporteur ombudsman registrar envoy advocate controller comptroller auditor treasurer head chief
  plenipotentiary delegate adviser advisor coordinator clerk
`)

/** Kin, as in "Trotsky's son, Sedov": a noun that makes the next name another person. */
export const KIN = words(`
  son daughter wife husband brother sister father mother nephew niece cousin uncle aunt widow fiancee grandson
  granddaughter grandfather grandmother stepson stepdaughter
`)

/** What a person does, has or suffers: "the arrest of …", "…'s death". */
export const SUFFERED = words(`
  assassination murder execution arrest death trial exile deportation imprisonment birth childhood marriage suicide
  testimony confession deposition plea interrogation examination widow secretary biography memory funeral face eyes
  hand voice letter pamphlet wife husband bodyguard murderer assassin killer life
`)

/** Heads of names of bodies of people. */
export const GROUP_HEADS = words(`
  party bloc opposition faction league union committee commission commissariat council congress conference assembly
  parliament senate duma soviet presidium politburo orgburo bureau secretariat ministry department directorate board
  administration government cabinet collegium court tribunal police gendarmerie army navy fleet regiment division
  brigade battalion corps guard guards militia cheka gestapo embassy legation consulate mission delegation
  bank company corporation firm trust syndicate works factory mill co inc ltd limited bros brothers sons partners
  society association club institute institution academy university college school seminary church order lodge
  brotherhood fraternity federation confederation alliance coalition front movement organisation organization
  international comintern group circle jury centre center cell team band gang clan tribe house
  agency service services office authority foundation fund press times post herald gazette tribune journal chronicle
  bulletin review courier telegraph mercury observer daily news railway railroad hospital council nations
`)

/** Bodies known by one word. */
export const BODIES = words(`
  gestapo cheka okhrana comintern cominform politburo orgburo sovnarkom duma reichstag bundestag reichswehr wehrmacht
  luftwaffe stasi securitate savak interpol knesset sejm cortes congress parliament presidium collegium
`)

/** Heads of names of places. */
export const PLACE_HEADS = words(`
  street road avenue lane row square place court terrace crescent drive boulevard alley hill mount mountain mountains
  river lake sea ocean bay gulf strait channel island islands isle isles cape point valley forest wood woods park garden
  gardens green field fields moor heath marsh hall house castle palace tower abbey priory cathedral chapel inn hotel
  tavern cottage farm manor lodge villa bridge station port harbour harbor wharf dock pier city town village county
  shire parish province district region oblast state territory republic kingdom empire desert plain plains coast shore
  beach cliff rock rocks pass creek brook falls spring springs land ranch mill prison jail gaol gulch canyon prairie
  theatre theater museum library market gate wall quay cemetery monastery convent isolator camp pond pool
`)

/** Nouns after a people's or land's adjective that make a group of it: "the Soviet government", "the French police". */
export const BODY_NOUNS = words(`
  government police army navy embassy legation consulate parliament press party bureaucracy authorities cabinet
  delegation court courts intelligence command staff ministry trade-union unions secret
`)

/** What followers of somebody form, in lower case or with capitals: "the Trotskyite centre". */
export const FACTIONS = words(`
  centre center organization organisation group groups bloc opposition faction fraction movement party underground league
  circle circles cell cells committee gang band clique conspirators terrorists leaders bloc
`)

/** Capitalised words that name neither person, group nor place. */
export const NOT_NAMES = words(`
  vol vols no nos p pp ed
  feb apr aug sept oct nov dec january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday christmas easter michaelmas michaelmastide lent whitsun whitsuntide sabbath
  i i'm i'll i've i'd o oh ah ay aye yes no well hullo hello alas amen pray god's
  chapter part section article volume book page note figure table appendix preface introduction contents act scene
  bible testament gospel koran english french german russian latin greek hebrew italian spanish dutch chinese
  marxism leninism bolshevism trotskyism communism socialism fascism christianity catholicism islam judaism
  others another ors anor
  a.m p.m a.d b.c ad bc am pm ii iii iv v vi vii viii ix x xi xii xiii xiv xv
`)

/** Numbers as words: they count, and name nobody. */
export const NUMBER_WORDS = words(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen dozens scores hundreds thousands million
`)

/** Names of beings that texts speak of as persons. */
export const DIVINE = words(
  'god jesus christ satan devil jove jupiter zeus allah jehovah almighty providence',
)

/** Regions without a city or country of their own in the gazetteer. */
export const REGIONS = words(`
  europe asia africa america australia antarctica orient occident west east levant balkans caucasus siberia crimea
  ukraine byelorussia transcaucasia turkestan manchuria mongolia bohemia moravia prussia bavaria saxony silesia galicia
  scotland wales england ireland britain scandinavia flanders normandy brittany burgundy gascony provence catalonia
  castile andalusia lombardy tuscany sicily corsica sardinia persia siam ceylon burma abyssinia rhodesia transvaal natal
  bengal punjab kashmir tibet indochina formosa korea manchukuo virginia carolina dakota ussr u.s.s.r usa u.s.a u.s u.k
  uk rsfsr gdr frg prc heaven hell eden earth mars venus christendom constantinople petrograd leningrad stalingrad
  petersburg tsaritsyn tiflis kovno vilna lemberg danzig breslau konigsberg reval dorpat bombay calcutta madras peking
  canton nanking mukden batavia saigon leopoldville salisbury smyrna angora
`)

/** What a person does and a place does not. */
export const PERSONAL_DEEDS: ReadonlySet<string> = new Set(
  (
    'meet instruct sleep tell ask answer reply write die marry walk sit stand smile nod laugh weep eat drink speak talk whisper confess recant swear testify depose ' +
    'introduce beg shoot arrive travel come go return flee sign wear carry'
  ).split(' '),
)

/** What is done to a person and not to a place. */
export const PERSONAL_FATES: ReadonlySet<string> = new Set(
  (
    'hold arrest detain imprison try sentence convict acquit execute hang shoot behead interrogate question deport exile expel dismiss bury beat torture ' +
    'release pardon kill murder assassinate bear marry charge indict accuse introduce instruct'
  ).split(' '),
)
