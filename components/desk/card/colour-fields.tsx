import { i18n } from '#i18n';
import type { CardColours } from '../../../utils/post/card.ts';
import { PALETTE_IDS, PALETTES } from '../../../utils/targets/card/palettes.ts';

interface ColourFieldsProps {
  colours: CardColours;
  onChange: (colours: CardColours) => void;
}

const FIELDS = ['accent', 'ground', 'ink'] as const;

/** Colours that go together to choose from, and each by itself. */
export function ColourFields({ colours, onChange }: ColourFieldsProps) {
  return (
    <>
      <div class="card-palettes">
        {PALETTE_IDS.map((id) => {
          const palette = PALETTES[id];
          return (
            <label key={id} class="card-palette">
              <input
                type="radio"
                name="card-palette"
                data-testid={`card-palette-${id}`}
                checked={FIELDS.every((field) => palette[field] === colours[field])}
                onChange={() => onChange(palette)}
              />
              <span class="card-swatch" style={{ background: palette.ground, borderColor: palette.accent }}>
                <span style={{ background: palette.accent }} />
              </span>
              <span>{i18n.t(`desk.card.palette.${id}`)}</span>
            </label>
          );
        })}
      </div>
      <div class="card-colours">
        {FIELDS.map((field) => (
          <label key={field} class="card-colour">
            <input
              type="color"
              data-testid={`card-colour-${field}`}
              value={colours[field]}
              onInput={({ currentTarget }) => onChange({ ...colours, [field]: currentTarget.value })}
            />
            <span>{i18n.t(`desk.card.colour.${field}`)}</span>
          </label>
        ))}
      </div>
    </>
  );
}
