import { likeness, type AskedWord, type Term } from './query.ts';
import { BETWEEN_PARTS, BETWEEN_WORDS, folded } from './search-words.ts';

/** Where an article has what was asked for, worst first; `phrase`: in the text, the words in the order typed. */
export const RANKS = ['none', 'body', 'phrase', 'heading', 'number', 'title'] as const;
type Rank = number;
const NONE = 0;
const BODY = RANKS.indexOf('body');
const PHRASE = RANKS.indexOf('phrase');
const HEADING = RANKS.indexOf('heading');
const NUMBER = RANKS.indexOf('number');
const TITLE = RANKS.indexOf('title');
/** Added where every word typed with marks stands with the very same. */
const SAME_MARKS = 8;

/** Rank of a score as `search` gives it. */
export const rankOf = (score: number): (typeof RANKS)[number] => RANKS[score & 7]!;

/** Bits of a posting: the parts of the article in which the word stands. */
const PART_BITS = 3;
const IN_TITLE = 4;
const IN_HEADING = 2;

const BOUNDS = 4;
const REMOVED = -1;
/** Words asked for whose likenesses are kept. */
const KNOWN = 32;
/** Behind a word that is still being typed; no letter has this code. */
const OPEN = '\u0000';
/** Words that came in since places were last arranged, as a share of those arranged, that are looked through one by one. */
const UNARRANGED = 1 / 16;

/** The distinct words that answer a word asked for. */
interface Answers {
  /** By distinct word: 0 not, 1 but for its marks, 2 with them. */
  likes: Uint8Array;
  /** Those that do, in ascending order. */
  words: readonly number[];
}

/**
 * The words of many articles: for each word the articles that have it, and each article's words in order, for phrases.
 * An index of ten thousand articles is built in a second and asked in milliseconds; it is never stored.
 */
export class TextIndex {
  /** Distinct words, coded, and without marks. */
  readonly #marked: string[] = [];
  readonly #folded: string[] = [];
  /** Places of articles in which each word stands, with the parts: `place << PART_BITS | parts`. */
  readonly #postings: number[][] = [];
  /** All articles' words one behind another, as indices of the distinct ones. */
  #words = new Uint32Array(1 << 16);
  /** By place: where in them title, headings and text begin, and the text ends; `REMOVED` for the first of one that is gone. */
  #bounds = new Int32Array(1 << 8);
  #size = 0;
  /** Answers of `#answers`: while a query is typed, all its words but the last stay as they are. */
  readonly #known = new Map<string, Answers>();
  /** Places in `#words` of each distinct word, one word behind another, as far as they are arranged; and where each begins. */
  #standing = new Uint32Array(0);
  #standingFrom = new Uint32Array(1);
  #arranged = 0;
  /** Open hash table: index of a word + 1; the words' own bytes lie one behind another. */
  #table = new Int32Array(1 << 16);
  #bytes = new Uint8Array(1 << 18);
  #starts: number[] = [0];

  /** Number of places given out. */
  get size(): number {
    return this.#size;
  }

  /** Takes an article's words in; gives its place, counted from 0. */
  add(words: Uint8Array): number {
    const place = this.#size;
    let end = this.#end();
    this.#size += 1;
    this.#words = roomFor(this.#words, end + words.length);
    this.#bounds = roomFor(this.#bounds, (place + 1) * BOUNDS);
    this.#bounds[place * BOUNDS] = end;
    let bound = place * BOUNDS + 1;
    let part = IN_TITLE;
    let from = 0;
    let hash = 0;
    for (let at = 0; at <= words.length; at += 1) {
      const byte = at < words.length ? words[at]! : BETWEEN_PARTS;
      if (byte !== BETWEEN_WORDS && byte !== BETWEEN_PARTS) {
        hash = (Math.imul(hash, 31) + byte) | 0;
        continue;
      }
      if (at > from) {
        const word = this.#wordAt(words, from, at, hash);
        this.#words[end] = word;
        end += 1;
        const postings = this.#postings[word]!;
        const last = postings.length - 1;
        if (last >= 0 && postings[last]! >>> PART_BITS === place) postings[last]! |= part;
        else postings.push((place << PART_BITS) | part);
      }
      from = at + 1;
      hash = 0;
      if (byte === BETWEEN_PARTS) {
        this.#bounds[bound] = end;
        bound += 1;
        part >>= 1;
      }
    }
    return place;
  }

  /**
   * Makes phrases quick: from here on only the places of a phrase's rarest word are looked at, not every text. Done by
   * itself before a phrase is looked for where many words came in; ten thousand articles take a tenth of a second.
   */
  arrange(): void {
    const end = this.#end();
    const from = new Uint32Array(this.#marked.length + 1);
    for (let at = 0; at < end; at += 1) from[this.#words[at]! + 1]! += 1;
    for (let word = 1; word < from.length; word += 1) from[word]! += from[word - 1]!;
    const next = from.slice();
    const standing = new Uint32Array(end);
    for (let at = 0; at < end; at += 1) {
      const word = this.#words[at]!;
      standing[next[word]!] = at;
      next[word]! += 1;
    }
    this.#standing = standing;
    this.#standingFrom = from;
    this.#arranged = end;
  }

  /** How many words there are in all. */
  #end(): number {
    return this.#size === 0 ? 0 : this.#bounds[this.#size * BOUNDS - 1]!;
  }

  /** Forgets the article at a place; the place is not given out again. */
  remove(place: number): void {
    this.#bounds[place * BOUNDS] = REMOVED;
  }

  /**
   * How well each article answers: every term must be in it.
   * @returns by place, 0 where it does not, else a score that is higher the better (`rankOf` tells why).
   */
  search(terms: readonly Term[]): Uint8Array {
    const total = new Uint8Array(this.#size);
    for (let place = 0; place < total.length; place += 1)
      total[place] = this.#bounds[place * BOUNDS] === REMOVED ? 0 : TITLE | SAME_MARKS;
    for (const term of terms) {
      const scores = this.#scoresOf(term, total);
      for (let place = 0; place < total.length; place += 1) {
        const [known, own] = [total[place]!, scores[place]!];
        const worse = Math.min(known & 7, own & 7);
        total[place] = worse === NONE ? 0 : worse | (known & own & SAME_MARKS);
      }
    }
    const inOrder = terms.filter(({ field }) => field === undefined).flatMap(({ words }) => words);
    if (inOrder.length > 1) this.#preferPhrases(inOrder, total);
    return total;
  }

  /** Scores of one term, by place, where the articles are still wanted. */
  #scoresOf(term: Term, wanted: Uint8Array): Uint8Array {
    const [word, ...more] = term.words;
    if (!word) return wanted;
    if (more.length > 0) return this.#phrases(term.words, term.field === 'title', wanted, TITLE);
    return this.#holders(word, term.field);
  }

  /** How well articles have one word, by place. */
  #holders(word: AskedWord, field: Term['field']): Uint8Array {
    const scores = new Uint8Array(this.#size);
    const asNumber = field === 'number' || (word.folded.includes('/') && /\d/.test(word.folded));
    const { likes, words } = this.#answers(word);
    for (const index of words) {
      if (field === 'number' && !isNumber(this.#folded[index]!)) continue;
      const marks = likes[index] === 2 ? SAME_MARKS : 0;
      const inText = (asNumber ? NUMBER : BODY) | marks;
      const inHeading = (asNumber ? NUMBER : HEADING) | marks;
      const inTitle = (field === 'number' ? NUMBER : TITLE) | marks;
      for (const posting of this.#postings[index]!) {
        const score = posting & IN_TITLE ? inTitle : posting & IN_HEADING ? inHeading : inText;
        const place = posting >>> PART_BITS;
        if (score > scores[place]! && (field !== 'title' || posting & IN_TITLE)) scores[place] = score;
      }
    }
    return scores;
  }

  /** Lifts articles that have all words one after another above those that merely have them. */
  #preferPhrases(words: readonly AskedWord[], total: Uint8Array): void {
    const found = this.#phrases(words, false, total, BODY);
    for (let place = 0; place < total.length; place += 1) {
      if (found[place]! !== 0) total[place] = PHRASE | (total[place]! & found[place]! & SAME_MARKS);
    }
  }

  /**
   * How well articles have words one after another, by place.
   * @param wanted scores so far; articles without one, or with more than `most`, are passed over.
   */
  #phrases(words: readonly AskedWord[], titleOnly: boolean, wanted: Uint8Array, most: Rank): Uint8Array {
    const scores = new Uint8Array(this.#size);
    const answers = words.map((word) => this.#answers(word));
    if (this.#end() - this.#arranged > this.#arranged * UNARRANGED) this.arrange();
    // Only where the rarest of the words stands may the phrase stand.
    const counts = answers.map((each) => this.#occurrences(each));
    const rarest = counts.indexOf(Math.min(...counts));
    const look = (at: number): void => {
      const first = at - rarest;
      let like = 2;
      for (let next = 0; next < answers.length && like > 0; next += 1)
        like = Math.min(like, answers[next]!.likes[this.#words[first + next]!] ?? 0);
      if (like === 0) return;
      const place = this.#placeAt(at);
      const rank = wanted[place]! & 7;
      if (rank === NONE || rank > most) return;
      const found = this.#partOf(place, first, first + words.length);
      if (found === NONE || (titleOnly && found !== TITLE)) return;
      scores[place] = Math.max(scores[place]!, found | (like === 2 ? SAME_MARKS : 0));
    };
    const { likes, words: anchors } = answers[rarest]!;
    for (const anchor of anchors) {
      const to = this.#standingFrom[anchor + 1] ?? 0;
      for (let each = this.#standingFrom[anchor]!; each < to; each += 1) look(this.#standing[each]!);
    }
    const end = this.#end();
    for (let at = this.#arranged; at < end; at += 1) if (likes[this.#words[at]!] !== 0) look(at);
    return scores;
  }

  /** Which part of an article a stretch of words stands in; none where it runs on from one to another. */
  #partOf(place: number, first: number, behind: number): Rank {
    const [from, title, headings, end] = this.#bounds.subarray(place * BOUNDS, (place + 1) * BOUNDS);
    if (first < from! || behind > end!) return NONE;
    if (behind <= title!) return TITLE;
    if (first >= title! && behind <= headings!) return HEADING;
    return first >= headings! ? PHRASE : NONE;
  }

  /** The article in which a word stands. */
  #placeAt(at: number): number {
    let [low, high] = [0, this.#size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#bounds[middle * BOUNDS + BOUNDS - 1]! > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #occurrences({ words }: Answers): number {
    let count = 0;
    for (const word of words) count += this.#postings[word]!.length;
    return count;
  }

  /** The distinct words that answer a word asked for: looked for among those that answered its beginning, if it was asked for. */
  #answers(asked: AskedWord): Answers {
    const size = this.#marked.length;
    const name = `${asked.marked}${asked.isOpen ? OPEN : ''}`;
    const known = this.#known.get(name);
    if (known?.likes.length === size) return known;
    const likes = new Uint8Array(size);
    const words: number[] = [];
    const judge = (index: number): void => {
      const like = likeness(asked, this.#marked[index]!, this.#folded[index]!);
      if (like === 0) return;
      likes[index] = like;
      words.push(index);
    };
    const among = this.#answersOfBeginning(asked);
    if (among) for (const index of among) judge(index);
    else for (let index = 0; index < size; index += 1) judge(index);
    if (this.#known.size >= KNOWN) this.#known.clear();
    this.#known.set(name, { likes, words });
    return { likes, words };
  }

  /** What answered the longest beginning of a word that was asked for while it was typed: whatever answers it is among these. */
  #answersOfBeginning({ marked }: AskedWord): readonly number[] | undefined {
    for (let length = marked.length; length > 0; length -= 1) {
      const known = this.#known.get(`${marked.slice(0, length)}${OPEN}`);
      if (known?.likes.length === this.#marked.length) return known.words;
    }
    return undefined;
  }

  /** Index of the word that stands in these bytes; a new one is taken in. */
  #wordAt(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.#table[slot]!; known !== 0; known = this.#table[slot]!) {
      if (this.#isWord(known - 1, bytes, from, to)) return known - 1;
      slot = (slot + 1) & mask;
    }
    const word = this.#marked.length;
    this.#table[slot] = word + 1;
    this.#keep(bytes, from, to);
    const codes = String.fromCharCode(...bytes.subarray(from, to));
    this.#marked.push(codes);
    this.#folded.push(folded(codes));
    this.#postings.push([]);
    if (word * 2 > this.#table.length) this.#widen();
    return word;
  }

  #isWord(word: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[word]!;
    if (this.#starts[word + 1]! - start !== to - from) return false;
    for (let at = from, own = start; at < to; at += 1, own += 1) {
      if (bytes[at] !== this.#bytes[own]) return false;
    }
    return true;
  }

  #keep(bytes: Uint8Array, from: number, to: number): void {
    const end = this.#starts[this.#starts.length - 1]!;
    this.#bytes = roomFor(this.#bytes, end + to - from);
    this.#bytes.set(bytes.subarray(from, to), end);
    this.#starts.push(end + to - from);
  }

  /** Doubles the hash table before it is half full. */
  #widen(): void {
    const table = new Int32Array(this.#table.length * 2);
    const mask = table.length - 1;
    this.#marked.forEach((codes, word) => {
      let hash = 0;
      for (let at = 0; at < codes.length; at += 1) hash = (Math.imul(hash, 31) + codes.charCodeAt(at)) | 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = word + 1;
    });
    this.#table = table;
  }
}

const isNumber = (word: string): boolean => word[0]! >= '0' && word[0]! <= '9';

/** The array itself, or a larger one with its content where it is too small. */
function roomFor<A extends Uint8Array | Int32Array | Uint32Array>(array: A, length: number): A {
  if (length <= array.length) return array;
  const wider = new (array.constructor as new (length: number) => A)(Math.ceil(length * 1.5));
  wider.set(array);
  return wider;
}
