export interface PanelProps {
  /** The reader wants all of it anew. */
  readonly onRetry: () => void;
  /** Brings the panel's top into view, and the focus there: what is begun further down is seen there. */
  readonly toTop: () => void;
}
