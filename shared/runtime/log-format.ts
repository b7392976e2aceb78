/** Whether the platform writes each log line as JSON around the logged object (Lambda says so in its environment). */
export const logsAsJson = (): boolean => process.env['AWS_LAMBDA_LOG_FORMAT'] === 'JSON';
