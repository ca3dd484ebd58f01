// The form of notes and bibliography, in CSL 1.0.2: full at first mention, short after it, ibidem where it repeats.
import type { Messages } from '#messages'

/** A note style for unpublished and published documents. */
export const NOTE_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Retort notes</title>
    <id>retort-notes</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <macro name="author">
    <names variable="author"><name form="long" and="text" delimiter=", "/></names>
  </macro>
  <macro name="author-inverted">
    <names variable="author"><name form="long" name-as-sort-order="first" and="text" delimiter=", "/></names>
  </macro>
  <macro name="title">
    <choose>
      <if type="book report article-newspaper"><text variable="title" font-style="italic"/></if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="short-title">
    <choose>
      <if type="book report article-newspaper"><text variable="title" form="short" font-style="italic"/></if>
      <else><text variable="title" form="short" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="particulars">
    <group delimiter=", ">
      <text variable="genre"/>
      <text variable="publisher"/>
      <date variable="issued" form="text"/>
    </group>
  </macro>
  <macro name="at">
    <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
  </macro>
  <citation>
    <layout delimiter="; " suffix=".">
      <choose>
        <if position="ibid-with-locator ibid">
          <group delimiter=", "><text term="ibid"/><text macro="at"/></group>
        </if>
        <else-if position="subsequent">
          <group delimiter=", ">
            <names variable="author"><name form="short" and="text" delimiter=", "/></names>
            <text macro="short-title"/>
            <text macro="at"/>
          </group>
        </else-if>
        <else>
          <group delimiter=", ">
            <text macro="author"/><text macro="title"/><text macro="particulars"/><text macro="at"/>
          </group>
        </else>
      </choose>
    </layout>
  </citation>
  <bibliography hanging-indent="true">
    <sort><key macro="author-inverted"/><key variable="title"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author-inverted"/>
        <text macro="title"/>
        <text macro="particulars"/>
        <text variable="archive"/>
      </group>
    </layout>
  </bibliography>
</style>`

/** The words and marks that the style takes from a language, from the catalogue. */
export function localeOf({ language, say }: Messages): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${language}">
  <style-options punctuation-in-quote="false"/>
  <date form="text"><date-part name="year"/></date>
  <date form="numeric"><date-part name="year"/></date>
  <terms>
    ${simple('ibid', say('report.cite.ibid'))}
    ${simple('and', say('report.cite.and'))}
    ${simple('et-al', say('report.cite.et-al'))}
    ${simple('open-quote', say('report.cite.open-quote'))}
    ${simple('close-quote', say('report.cite.close-quote'))}
    ${simple('open-inner-quote', say('report.cite.open-inner-quote'))}
    ${simple('close-inner-quote', say('report.cite.close-inner-quote'))}
    ${simple('page-range-delimiter', '–')}
    ${term('page', say('report.cite.page'), say('report.cite.pages'))}
    ${term('paragraph', say('report.cite.paragraph'), say('report.cite.paragraphs'))}
  </terms>
</locale>`
}

function term(name: string, one: string, many: string): string {
  return `<term name="${name}" form="short"><single>${one}</single><multiple>${many}</multiple></term>`
}

function simple(name: string, words: string): string {
  return `<term name="${name}">${words}</term>`
}
