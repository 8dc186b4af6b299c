/** What Readability takes for the head of the page in the name of an element, and drops with all it holds. */
const HEAD_OF_PAGE = /header|banner|extra/gi;
/** Elements around a heading that hold nothing else: `<div class="section-header"><h2>`. */
const WRAPPERS = 2;

/**
 * Keeps a section's heading from being dropped for its name. Its id is its own words (`what-is-social-media` has
 * "social" in it), and its class says that it is a header, which it is.
 */
export function protectHeading(heading: Element): void {
  heading.removeAttribute('id');
  const length = heading.textContent?.length ?? 0;
  let at: Element | null = heading;
  for (let up = 0; at !== null && up <= WRAPPERS; up += 1, at = at.parentElement) {
    // White space between the tags is no text of the wrapper's own.
    if ((at.textContent?.length ?? 0) > length + SPACE) return;
    const name = at.getAttribute('class');
    if (name !== null && name !== '') at.setAttribute('class', name.replace(HEAD_OF_PAGE, 'head'));
  }
}

const SPACE = 20;
