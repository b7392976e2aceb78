/** Whether the platform writes each log line as JSON around what it is given (Lambda says so in its environment). */
export const logsAsJson = (): boolean => process.env['AWS_LAMBDA_LOG_FORMAT'] === 'JSON';
