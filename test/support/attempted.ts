/** What an act gives, or the error that it throws. */
export const attempted = <Result>(act: () => Result): Result | Error => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
};
