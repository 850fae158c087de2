export interface Mutant {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}
export function stubOf(solution: string): string;
export function mutate(solution: string, mutant: Mutant): string;
export function subjectOf(source: string, file: string): string;
