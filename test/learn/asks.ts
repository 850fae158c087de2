/** A program that has an exercise judged. */
import { Judge } from '../../learn/judge';

void new Judge().judge(process.argv[2]!);
