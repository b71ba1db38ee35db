/** A piece of HTML or XML: a tag as it opens or closes, or the text between two. */
type Markup =
  | { kind: 'open' | 'close'; name: string; attributes: Readonly<Record<string, string>> }
  | { kind: 'text'; text: string };

/** Names of U+00A0 to U+00FF in HTML, in their order; Vietnamese pages write their vowels so. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

const ENTITIES = new Map([
  ...LATIN.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ensp: ' ', emsp: ' ', ndash: '–' }),
  ...Object.entries({ mdash: '—', hellip: '…', bull: '•', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' }),
]);

/** Text with its character references resolved; one that is not known stays as it is. */
function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name)) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Elements whose content is no text of the page. */
const SILENT = /^(?:script|style|noscript|template|iframe|object|svg)$/;

const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Where the tag that begins here ends: behind its `>`, not one in quotes unless they never close; -1 where it does not. */
function endOfTag(source: string, start: number): number {
  const mark = /["'>]/g;
  for (mark.lastIndex = start; ;) {
    const found = mark.exec(source);
    if (!found) return -1;
    if (found[0] === '>') return mark.lastIndex;
    const closed = source.indexOf(found[0], mark.lastIndex);
    if (closed < 0) return source.indexOf('>', mark.lastIndex) + 1 || -1;
    mark.lastIndex = closed + 1;
  }
}

/** Position behind what is looked for; the end of the text where it is not there. */
function behind(source: string, sought: string, from: number): number {
  const at = source.indexOf(sought, from);
  return at < 0 ? source.length : at + sought.length;
}

/**
 * Reads HTML or XML from left to right, as far as lists of documents need it: no tree is built, so that unclosed tags
 * break nothing. Scripts, styles and comments are passed over; names of tags and attributes come in lower case.
 */
export function* readMarkup(source: string): Generator<Markup> {
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('<', at);
    const text = source.slice(at, open < 0 ? undefined : open);
    if (text.trim()) yield { kind: 'text', text: unescape(text) };
    if (open < 0) return;
    if (source.startsWith('<!--', open)) at = behind(source, '-->', open);
    else if (source.startsWith('<![CDATA[', open)) {
      at = behind(source, ']]>', open);
      yield { kind: 'text', text: source.slice(open + 9, at).replace(/\]\]>$/, '') };
    } else if (/[!?]/.test(source[open + 1] ?? '')) at = behind(source, '>', open);
    else {
      const [, closing, rawName] = /^<(\/?)([a-z][^\s/>]*)/i.exec(source.slice(open, open + 80)) ?? [];
      if (rawName === undefined) {
        at = open + 1;
        continue;
      }
      at = endOfTag(source, open);
      if (at < 0) return;
      const name = rawName.toLowerCase();
      const rest = source.slice(open + 1 + rawName.length, at - 1);
      if (closing) yield { kind: 'close', name, attributes: {} };
      else if (!SILENT.test(name)) yield { kind: 'open', name, attributes: attributesOf(rest) };
      else if (!rest.endsWith('/')) {
        const end = new RegExp(`</${name}`, 'gi');
        end.lastIndex = at;
        at = end.test(source) ? behind(source, '>', end.lastIndex) : source.length;
      }
    }
  }
}

function attributesOf(text: string): Record<string, string> {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, key, double, single, bare] of text.matchAll(ATTRIBUTE))
    attributes[key!.toLowerCase()] ??= unescape(double ?? single ?? bare ?? '');
  return attributes;
}
