export interface PanelProps {
  /** The reader wants all of it anew. */
  readonly onRetry: () => void;
}
