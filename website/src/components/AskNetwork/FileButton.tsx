import { useRef, type ReactNode } from 'react';

interface FileButtonProps {
  readonly accept: string;
  readonly onFile: (file: File) => void;
  /** Whether it takes none now. It keeps the focus. */
  readonly isBusy?: boolean;
  readonly children: string;
}

/** A button that lets a reader choose a file. */
export function FileButton({ accept, onFile, isBusy = false, children }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="button button--secondary button--sm"
        aria-disabled={isBusy}
        onClick={() => !isBusy && input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={children}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // So that the same file can be chosen again.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
