import { COLOURS, type AnnotationRecord, type Colour } from '../../core/library/schema.ts';
import type { TextPlaces } from './places.ts';

/** A highlight and where it is in the version being read; `lost`: its words are not in it. */
export interface PlacedHighlight {
  annotation: AnnotationRecord;
  range: Range | undefined;
}

const nameOf = (colour: Colour): string => `danchieu-${colour}`;

/** Finds each highlight's words; those of other versions are looked for by their words and surroundings. */
export function placeHighlights(
  annotations: readonly AnnotationRecord[],
  places: TextPlaces,
): PlacedHighlight[] {
  const placed = annotations.map((annotation) => {
    const place = places.find(annotation);
    return {
      annotation,
      start: place?.start ?? Infinity,
      range: place && places.rangeOf(place.start, place.end),
    };
  });
  placed.sort((a, b) => a.start - b.start);
  return placed.map(({ annotation, range }) => ({ annotation, range }));
}

/** Paints highlights over the text, which stays as it is: no node of the article is touched. */
export function paintHighlights(placed: readonly PlacedHighlight[]): void {
  for (const colour of COLOURS) {
    const ranges = placed.flatMap(({ annotation, range }) =>
      annotation.colour === colour && range ? [range] : [],
    );
    if (ranges.length > 0) CSS.highlights.set(nameOf(colour), new Highlight(...ranges));
    else CSS.highlights.delete(nameOf(colour));
  }
}

export function clearHighlights(): void {
  for (const colour of COLOURS) CSS.highlights.delete(nameOf(colour));
}
