// Words of English transcripts: offices that speak, titles before a speaker's name, and words before a colon that are no speakers.

/** Offices and roles that speak in records of hearings; matched without "the" and in lower case. */
export const SPEAKING_OFFICES: ReadonlySet<string> = new Set(
  (
    'president|the president|presiding judge|chairman|chairwoman|chair|chairperson|court|judge|magistrate|coroner|commissioner|speaker|moderator|' +
    'prosecutor|state prosecutor|public prosecutor|prosecution|attorney general|mr attorney general|solicitor general|counsel|defence|defense|' +
    'counsel for the defence|defence counsel|defense counsel|counsel for the prosecution|witness|the witness|accused|the accused|defendant|prisoner|' +
    'prisoner at the bar|clerk|clerk of the court|clerk of arraigns|secretary|recorder|interpreter|translator|usher|marshal|commandant|foreman|juror|jury|' +
    'interviewer|interviewee|interrogator|investigator|examiner|question|answer|q|a|voice|voices|voice from the hall|lord chief justice|l c j|lch just|' +
    'att gen|sol gen|mr att gen|mr sol gen|mr just|mr serjeant|deponent|informant|acting chairman|presiding officer|vice chairman|president of the court|law member|tribunal|bench|' +
    'commission|board|governor|mayor|sheriff|warden|bailiff|reporter|registrar|assessor|member|expert|victim|complainant|applicant|respondent|plaintiff|gov|governor|dep gov|deputy governor'
  ).split('|'),
)

/** Words that stand before a speaker's name. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'the mr mrs ms miss dr prof sir lord lady dame justice judge comrade citizen citizeness accused witness defendant prisoner general colonel ' +
    'captain major lieutenant sergeant capt col gen maj lt sgt serjeant senator representative father brother sister herr frau monsieur madame m mme ' +
    'commissioner president chairman prosecutor counsel attorney mister gov governor dep deputy advocate inspector detective investigator hon rev'
  ).split(' '),
)

/** Capitalised words before a colon that introduce a list, a note or a field. */
export const NO_SPEAKERS: ReadonlySet<string> = new Set(
  (
    'note notes nb n.b example examples source sources see chapter figure fig table date dated subject to from re cc bcc address phone telephone ' +
    'tel fax email e-mail mail title author editor edited translated translation contents index part section sections article articles vol volume ' +
    'page pages p pp ps p.s summary abstract conclusion conclusions result results introduction preface appendix warning attention reminder motto ' +
    'members member presiding sentences sentence published publisher first second third fourth firstly secondly thirdly finally lastly items item ' +
    'here there thus therefore hence namely viz e.g i.e keywords tags category categories online version written transcribed copyright isbn issn ' +
    'doi url http https www references bibliography footnote footnotes endnotes update updated correction errata caption photo image credit credits ' +
    'place time location name names born died age occupation nationality enclosure enclosures present absent agenda minutes motion resolved whereas ' +
    'following follows heading continued january february march april may june july august september october november december monday tuesday ' +
    'wednesday thursday friday saturday sunday only but and or yes no well now then so indictment verdict statement testimony speech decree order ' +
    'documents document exhibit annex signed'
  ).split(' '),
)

/** Words after which a name before a colon is part of the sentence ("asked by Vyshinsky:"). */
export const LEADS_IN: ReadonlySet<string> = new Set(
  (
    'of by to from with and or that as for in on at than said says say asked asks ask replied replies answered answers declared declares wrote writes ' +
    'stated states testified testifies added adds told tells accused comrade mr the a an his her their its this these who whom whose is was are were be ' +
    'says, namely following'
  ).split(' '),
)
