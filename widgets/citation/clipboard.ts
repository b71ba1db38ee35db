/**
 * Puts a text on the clipboard. Pages without a secure context have no clipboard object; the old command works there.
 * @param inside where the focus is now, and returns to
 * @returns whether it worked
 */
export async function copyText(text: string, inside: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    const focused = inside.activeElement as HTMLElement | null;
    inside.querySelector('.card')!.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    focused?.focus();
    return isCopied;
  }
}
