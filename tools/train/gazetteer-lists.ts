/** Given names that English lists lack, in the spellings of English books, and names of peoples with their adjectives. */

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

export const MALE_GIVEN = words(`
  abram adolf aleksandr aleksei alexei alexey alexandre alfonso alfredo anatoli anatoly andrei andrey andre antoine anton
  antonio antonin arkady arkadi arseny avel bela benito bogdan boris bruno carlos cesare christian christophe claude
  danilo dietrich dimitri dmitri dmitry dominique eduard efim emelyan emil emile enrico ernst erich etienne evgeny
  fedor feodor felix fernando filipp francisco franz friedrich fritz fyodor gaston gavril georges georgi georgy gerhard
  gianni giovanni giuseppe gleb grigori grigory grigorii guillaume gunther gustav hans heinrich heinz helmut henri
  hermann hugo ignace ignacy ignati igor ilya ilich ilyich innokenti ion ioan ivan ivar jacek jacques jan janos jean jens
  jiri johan johann jorge josef jose juan jules julien jurgen karel karl kazimierz kirill klaus klim klement konon
  konstantin kurt lajos laszlo laurent lavrenty lavrenti lazar leonid leon leopold lev luca luigi ludwig luis lucien
  maksim manfred marcel marco marian mario matvei max maxim mehmet michel mihai mikhail mikola miklos miguel moisei moissei mustafa
  nikita nikolai nikolay nestor nicolas oleg olaf olav otto pablo panteleimon pascal pavel pedro petr piotr pierre platon
  prokofy rainer raoul rene roman rodion rudolf rykov sergei sergey sergo semyon semion solomon stanislav stanislaw stefan
  stepan sven tadeusz timofei tomas trofim valentin valerian vaclav vasily vasili vassili viktor vitaly vittorio
  vladimir vladislav volodymyr vsevolod vyacheslav walther werner wilhelm willi wladyslaw wojciech yakov yefim yegor
  yevgeny yevgeni yuri yury zinovy ahmed ali hassan hussein ibrahim mohammed muhammad omar yusuf abdul rashid
  jawaharlal mohandas subhas ho mao deng chiang kim ngo titus gilbert israel miles roger nathaniel edmund ezekiel jeremiah
  obadiah hezekiah josiah elijah elisha gideon ichabod silas phineas thaddeus tobias zachariah lemuel ephraim
`)

export const FEMALE_GIVEN = words(`
  aleksandra alexandra anastasia anna antonina beatrix brigitte claudine dagmar ekaterina elena elisaveta evgenia
  evgeniya fanny faina frida galina gertrud gudrun hedwig helga hilde ilse inessa inge ingrid irena irina jadwiga
  kamilla katarina katerina klara klavdia ksenia lidia lidiya liesl lotte ludmila lyubov lyudmila magda margarete maria
  mariya marija milena nadezhda nadia natalia natalya natasha nina olga polina raisa raya rosa rozalia sofia sofya sonia
  sophie sonya sulamith svetlana tamara tatiana tatyana ursula valentina varvara vera yelena yekaterina yelizaveta
  yevgenia zinaida zofia zoya zinochka masha katya anya tanya olya fatima leila aisha
`)

export const PEOPLES = words(`
  abyssinian afghan african albanian algerian american anatolian anglo arab arabian argentine argentinian armenian asian asiatic
  athenian australian austrian austro azerbaijani balkan baltic bashkir basque bavarian belgian bengali berliner boer
  bohemian bolivian bosnian brazilian breton british briton britons bulgarian burmese cambodian canadian carthaginian
  catalan caucasian chechen chilean chinese circassian colombian congolese cornish corsican cossack cossacks cretan croat croatian cuban
  cypriot czech czechoslovak czechoslovakian dalmatian dane danes danish dutch dutchman ecuadorian egyptian
  englishman englishmen englishwoman english estonian ethiopian european fin finn finns finnish fleming flemish frank french
  frenchman frenchmen frenchwoman gaelic galician georgian german greek gypsy gypsies haitian hebrew hindu hindoo
  hollander hungarian icelander indian indonesian iranian iraqi irish irishman irishmen israeli israelite italian
  jamaican japanese jew jews jewish jordanian kazakh kenyan kirghiz korean kurd kurds kurdish latin latvian lebanese
  lett letts levantine libyan lithuanian macedonian magyar malay maltese manchu mexican moldavian mongol mongolian
  montenegrin moor moors moorish moroccan moslem muslim neapolitan negro nepalese nicaraguan nigerian norman norse norseman
  norwegian ottoman pakistani palestinian parisian persian peruvian philistine phoenician pole poles polish portuguese
  prussian roman romanian roumanian rumanian russian ruthenian saracen saxon scandinavian scot scots scotch scotsman
  scottish serb serbs serbian siamese siberian sicilian slav slavs slavic slavonic slovak slovene somali soviet
  spaniard spaniards spanish spartan sudanese swede swedes swedish swiss syrian tartar tatar tartars tatars teuton teutonic thai
  tibetan tunisian turk turks turkish turkmen ukrainian ukranian uruguayan uzbek venetian venezuelan viennese vietnamese
  virginian walloon welsh welshman yankee yankees yugoslav yugoslavian zulu papist papists protestant catholic puritan
  quaker jesuit jesuits christian buddhist mohammedan calvinist lutheran
`)
