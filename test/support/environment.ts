/** Sets a variable of the environment while `program` runs. */
export async function withEnvironment(
  name: string,
  value: string,
  program: () => Promise<void>,
): Promise<void> {
  const before = process.env[name];
  process.env[name] = value;
  try {
    await program();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before;
  }
}
