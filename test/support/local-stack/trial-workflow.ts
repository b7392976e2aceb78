interface Steps {
  readonly step: string;
  readonly await: string;
}

const call = (FunctionName: string) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
});

/** Takes a step, waits until somebody answers, and takes the answer along. */
export const definitionOf = (steps: Steps) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Step',
  States: {
    Step: { ...call(steps.step), Next: 'Wait for an answer' },
    'Wait for an answer': {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: {
        FunctionName: steps.await,
        Payload: "{% {'id': $states.input.id, 'taskToken': $states.context.Task.Token} %}",
      },
      TimeoutSeconds: 3600,
      End: true,
    },
  },
});
