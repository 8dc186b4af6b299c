import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PictureProblem } from '../../../utils/targets/card/inspect-picture.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { pictureProblemText } from './picture-problem-text.ts';
import { KEPT_LOGO, readPicture } from './read-picture.ts';

interface LogoFieldProps {
  logo: string | null;
  onChange: (logo: string | null) => void;
}

/** The writer's logo, from a file. One that cannot be read leaves the logo that was there. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const root = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter(root);
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const read = async (file: File) => {
    const picture = await readPicture(file, KEPT_LOGO);
    setProblem(picture.ok ? null : picture.problem);
    if (picture.ok) onChange(picture.value);
  };
  return (
    <>
      <div ref={root} class="row-of-buttons card-logo">
        {logo !== null && <img src={logo} alt={i18n.t('desk.card.logo')} data-testid="card-logo" />}
        <FileButton
          small
          name="card-logo"
          label={i18n.t(logo === null ? 'desk.card.logoChoose' : 'desk.card.logoChange')}
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          onFile={(file) => void read(file)}
        />
        {logo !== null && (
          <button
            type="button"
            class="btn small"
            data-testid="card-logo-remove"
            onClick={() => {
              setProblem(null);
              onChange(null);
              focusAfter('[data-testid="card-logo-import"]');
            }}
          >
            {i18n.t('desk.card.logoRemove')}
          </button>
        )}
      </div>
      <div role="alert" data-testid="card-logo-problem">
        {problem !== null && <p class="say problem">{pictureProblemText(problem)}</p>}
      </div>
    </>
  );
}
