import type { Resolution } from '../../core/registry/types.ts';
import type { PageState } from '../messages.ts';

/** What the annotator in one of a tab's frames says. */
export interface FrameState {
  frame: number;
  state: PageState;
}

/**
 * One state for a tab: the page's own, with what its frames cite behind it. Indices of a frame's list are shifted to
 * their places in the whole.
 * @param states the page's own (frame 0) first.
 * @returns undefined where there is none.
 */
export function mergeStates(states: readonly FrameState[]): PageState | undefined {
  const [page, ...frames] = states;
  if (!page) return undefined;
  return frames.reduce<PageState>((whole, { state }) => {
    if (state.citations.length === 0) return whole;
    const shift = whole.citations.length;
    return {
      ...whole,
      ...(whole.published === undefined && state.published !== undefined
        ? { published: state.published }
        : {}),
      ...(whole.asOf === undefined && state.asOf !== undefined ? { asOf: state.asOf } : {}),
      ...(whole.failure === undefined && state.failure !== undefined ? { failure: state.failure } : {}),
      citations: [
        ...whole.citations,
        ...state.citations.map((citation) =>
          citation.antecedent === undefined
            ? citation
            : { ...citation, antecedent: citation.antecedent + shift },
        ),
      ],
      resolutions: [
        ...resolutionsOf(whole),
        ...resolutionsOf(state).map((one) => ({ ...one, index: one.index + shift })),
      ],
      addresses: [...addressesOf(whole), ...addressesOf(state)],
      marks: [...whole.marks, ...state.marks],
      lines: [...(whole.lines ?? []), ...(state.lines ?? [])],
    };
  }, page.state);
}

/** While one frame's answer is missing, its citations are listed as not asked about. */
function resolutionsOf({ citations, resolutions }: PageState): readonly Resolution[] {
  return citations.map(
    (_, index) =>
      resolutions[index] ?? { index, outcome: 'unknown', candidates: [], reason: 'unavailable', doubts: [] },
  );
}

function addressesOf({ citations, addresses }: PageState): readonly (string | null)[] {
  return citations.map((_, index) => addresses[index] ?? null);
}

/** In which frame a citation of the whole list stands, and its index there. */
export function placeOf(
  states: readonly FrameState[],
  index: number,
): { frame: number; index: number } | undefined {
  let first = 0;
  for (const { frame, state } of states) {
    if (index < first + state.citations.length) return { frame, index: index - first };
    first += state.citations.length;
  }
  return undefined;
}
