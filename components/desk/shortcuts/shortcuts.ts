/** What the keys do in the list of drafts. */
export const LIST_SHORTCUTS = [
  {
    place: 'drafts',
    keys: [
      { name: 'list', chords: ['?', 'Ctrl+/'] },
      { name: 'toDrafts', chords: ['↓'] },
      { name: 'beside', chords: ['↑', '↓'] },
      { name: 'page', chords: ['PageUp', 'PageDown'] },
      { name: 'ends', chords: ['Home', 'End'] },
      { name: 'open', chords: ['Enter'] },
      { name: 'toTools', chords: ['Tab'] },
    ],
  },
] as const;

/** Every shortcut of an open draft, as the list on `?` shows it; on a Mac ⌘ stands for Ctrl. */
export const SHORTCUTS = [
  {
    place: 'desk',
    keys: [
      { name: 'list', chords: ['?', 'Ctrl+/'] },
      { name: 'copy', chords: ['Alt+C'] },
      { name: 'original', chords: ['Alt+O'] },
      { name: 'rewrite', chords: ['Alt+R'] },
      { name: 'quoteSentence', chords: ['Alt+Q'] },
    ],
  },
  {
    place: 'checks',
    keys: [
      { name: 'findings', chords: ['Alt+J', 'Alt+K'] },
      { name: 'fixFinding', chords: ['Alt+Enter'] },
      { name: 'dismissFinding', chords: ['Alt+X'] },
      { name: 'fixStyle', chords: ['Alt+Shift+Enter'] },
    ],
  },
  {
    place: 'text',
    keys: [
      { name: 'kinds', chords: ['/', '／'] },
      { name: 'move', chords: ['Alt+↑', 'Alt+↓'] },
      { name: 'find', chords: ['Ctrl+F'] },
      { name: 'replace', chords: ['Ctrl+H'] },
      { name: 'bold', chords: ['Ctrl+B'] },
      { name: 'link', chords: ['Ctrl+K'] },
      { name: 'heading', chords: ['Ctrl+Alt+2', 'Ctrl+Alt+3'] },
      { name: 'paragraph', chords: ['Ctrl+Alt+0'] },
      { name: 'items', chords: ['Ctrl+Shift+8'] },
      { name: 'numbered', chords: ['Ctrl+Shift+7'] },
      { name: 'quote', chords: ['Ctrl+Shift+9'] },
      { name: 'break', chords: ['Shift+Enter'] },
      { name: 'undo', chords: ['Ctrl+Z'] },
      { name: 'redo', chords: ['Ctrl+Y', 'Ctrl+Shift+Z'] },
    ],
  },
] as const;
