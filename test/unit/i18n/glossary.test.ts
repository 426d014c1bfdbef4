import { readFileSync } from "node:fs";
import { join } from "node:path";
import { B24LangList } from "@bitrix24/b24jssdk";
import { describe, expect, test } from "vitest";
import { type Catalogue, readAll } from "../../catalogues.ts";

const languages = Object.values(B24LangList);
const english = readAll("en");
const glossary = readFileSync(join(import.meta.dirname, "../../../docs/glossary.md"), "utf8");

/** A term whose word declines: where English has it, each language has this of its own word. */
interface Term {
  english: RegExp;
  words: Record<string, RegExp>;
  /** Sentences that can do without. */
  without?: string[];
}

const declining: Record<string, Term> = {
  Connector: {
    english: /\bconnectors?\b/i,
    words: {
      ar: /موصل/,
      br: /conector/i,
      de: /konnektor/i,
      fr: /connecteur/i,
      id: /konektor/i,
      in: /कनेक्टर/,
      it: /connettor[ei]/i,
      ja: /コネクタ/,
      kz: /коннектор/i,
      la: /conector/i,
      ms: /penyambung/i,
      pl: /konektor/i,
      ru: /коннектор/i,
      sc: /连接器/,
      tc: /連接器/,
      th: /ตัวเชื่อมต่อ/,
      tr: /bağlayıcı/i,
      ua: /конектор/i,
      vn: /trình kết nối/i,
    },
    // In Russian and Ukrainian everything on that list is deleted: “all this”.
    without: ["cleanUp.goes"],
  },
  Connection: {
    english: /\bconnections?\b/i,
    words: {
      ar: /اتصال/,
      br: /conex(?:ão|ões)/i,
      de: /verbindung/i,
      fr: /connexion/i,
      id: /koneksi/i,
      in: /कनेक्शन/,
      it: /connession[ei]/i,
      ja: /接続/,
      kz: /қосылым/i,
      la: /conexi[óo]n/i,
      ms: /sambungan/i,
      pl: /połącze[nń]/i,
      ru: /подключени/i,
      sc: /连接(?!器)/,
      tc: /連線/,
      th: /การเชื่อมต่อ/,
      tr: /bağlantı/i,
      ua: /підключен/i,
      vn: /(?<!trình )kết nối/i,
    },
    without: ["cleanUp.goes"],
  },
  Table: {
    english: /(?<!\{)\btables?\b/i,
    words: {
      ar: /جدول|جداول/,
      br: /tabela/i,
      de: /tabelle/i,
      fr: /table/i,
      id: /tabel/i,
      in: /टेबल/,
      it: /tabell[ae]/i,
      ja: /テーブル/,
      kz: /кесте/i,
      la: /tabla/i,
      ms: /jadual/i,
      pl: /tabel/i,
      ru: /таблиц/i,
      sc: /表/,
      tc: /資料表/,
      th: /ตาราง/,
      tr: /tablo/i,
      ua: /таблиц/i,
      vn: /bảng/i,
    },
    without: ["cleanUp.goes"],
  },
};

/** What the glossary says that we call a term, by language. */
function ownWords(term: string): Record<string, string> {
  const section = glossary.split(/^## /m).find((each) => each.startsWith(`${term}\n`)) ?? "";
  const rows = section.matchAll(/^\| `(\w+)` \|[^|]*\|[^|]*\| ([^|]*?) \|$/gm);
  return Object.fromEntries([...rows].map(([, code, word]) => [code, word]));
}

function sentencesWith(term: RegExp): string[] {
  return Object.keys(english).filter((id) => term.test(english[id] ?? ""));
}

describe.each(Object.entries(declining))("%s", (term, { english: found, words, without = [] }) => {
  const own = ownWords(term);
  const concerned = sentencesWith(found).filter((id) => !without.includes(id));

  test.each(languages.filter((code) => code !== "en"))("has one word in %s", (code) => {
    const sentences: Catalogue = readAll(code);
    expect(own[code]).toMatch(words[code] ?? /$^/);
    const others = concerned.filter((id) => !words[code]?.test(sentences[id] ?? ""));
    expect(others.map((id) => `${id}: ${sentences[id]}`)).toEqual([]);
  });
});

/** Languages in which the vendor's own name of the section is known. */
const certain = ["en", "ru", "ua", "kz"];

test.each(languages.filter((code) => !certain.includes(code)))(
  "what is called Analytics hub only by us has its English name beside it (%s)",
  (code) => {
    const sentences = readAll(code);
    for (const id of sentencesWith(/Analytics hub/)) {
      expect(`${id}: ${sentences[id]}`).toMatch(/[（(]Analytics hub(?: access)?[)）]/);
    }
  },
);

describe("what a button or a title says", () => {
  test.each([
    ["Cancel", "action.cancel"],
    ["Close", "action.close"],
    ["Delete", "row.deleteHint"],
    ["Restore", "deleted.restore"],
    ["Trash", "deleted.title"],
  ])("is the glossary's word for %s in every language", (term, id) => {
    const own = ownWords(term);
    expect(Object.fromEntries(languages.map((code) => [code, readAll(code)[id]]))).toEqual(own);
  });
});

test.each(languages)("the permissions are named as in the glossary (%s)", (code) => {
  const sentences = readAll(code);
  for (const right of ["BI Builder access", "Analytics hub access"]) {
    const own = ownWords(`Permission: ${right}`)[code];
    expect(sentences["error.rights.remedy"]).toContain(own);
    expect(sentences["error.permission.reason"]).toContain(own);
  }
});
