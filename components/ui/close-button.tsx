interface CloseButtonProps {
  /** What the sign says. */
  label: string;
  testId?: string;
  onClick: () => void;
}

/** × on a notice that goes when it has been read. */
export function CloseButton({ label, testId, onClick }: CloseButtonProps) {
  return (
    <button
      type="button"
      class="btn quiet sign"
      data-testid={testId}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <span aria-hidden="true">×</span>
    </button>
  );
}
