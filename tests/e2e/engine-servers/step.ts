import type { Answer } from './answer.ts';

/** One thing that a server does to answer a request. */
export type Step =
  /** A whole response. */
  | { do: 'answer'; answer: Answer }
  /** Status and headers of a response that is written bit by bit. */
  | { do: 'head'; contentType: string }
  | { do: 'write'; text: string; bytewise?: boolean }
  | { do: 'end' }
  | { do: 'wait'; ms: number }
  /** Until the test releases it. */
  | { do: 'hold' }
  /** The connection is destroyed. */
  | { do: 'cut' }
  /** Nothing more, until somebody closes the connection. */
  | { do: 'hang' };
