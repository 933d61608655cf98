/** Size of the text that lengths of the page are meant for, in pixels. */
const usual = 13;

/** How much larger than usual the editor's text is; lengths that hold text grow with it. */
export function textScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.body).fontSize);
  return size > 0 ? size / usual : 1;
}
