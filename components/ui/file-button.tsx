import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** Ids in tests: `name-import` for the button, `name-file` for what it opens. */
  name: string;
  /** Endings and MIME types, as in `accept`. */
  accept: string;
  small?: boolean;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ label, name, accept, small = false, disabled = false, onFile }: FileButtonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={small ? 'btn small' : 'btn'}
        data-testid={`${name}-import`}
        // Not `disabled`: the focus must not vanish under the key.
        aria-disabled={disabled}
        onClick={() => {
          if (!disabled) chooser.current?.click();
        }}
      >
        {label}
      </button>
      <input
        ref={chooser}
        type="file"
        accept={accept}
        hidden
        data-testid={`${name}-file`}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file again is another try.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
