/** `sans` is ゴシック, `serif` 明朝. */
export interface CardFont {
  family: 'sans' | 'serif';
  bold: boolean;
}

/** What stands on a card, in the order it is painted. Pixels of the card; text by its baseline. */
export type Mark =
  | {
      kind: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      colour: string;
      alpha?: number;
      radius?: number;
    }
  | {
      kind: 'outline';
      x: number;
      y: number;
      width: number;
      height: number;
      colour: string;
      line: number;
      radius?: number;
    }
  | { kind: 'disc'; x: number; y: number; radius: number; colour: string; alpha?: number }
  | {
      kind: 'shade';
      x: number;
      y: number;
      width: number;
      height: number;
      colour: string;
      from: number;
      to: number;
      along: 'down' | 'right';
    }
  | { kind: 'picture'; of: 'photo' | 'logo'; x: number; y: number; width: number; height: number; radius?: number }
  | {
      kind: 'text';
      text: string;
      x: number;
      y: number;
      size: number;
      font: CardFont;
      colour: string;
      align: 'left' | 'center' | 'right';
    };

/** Width in ems. */
export type Measure = (text: string, font: CardFont) => number;
