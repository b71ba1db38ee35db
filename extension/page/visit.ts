/** Opens the folds that a place lies in, brings it into view, and puts the focus on it; a place without a link is selected. */
export function goTo(page: Document, place: HTMLElement | Range | undefined): void {
  if (!place) return;
  const isRange = place instanceof Range;
  const element = isRange ? place.startContainer.parentElement : place;
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  element?.scrollIntoView({ block: 'center' });
  if (!isRange) place.focus({ preventScroll: true });
  else
    page
      .getSelection()
      ?.setBaseAndExtent(place.startContainer, place.startOffset, place.endContainer, place.endOffset);
}
