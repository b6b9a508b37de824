/** The files that can be read, as a picker of files takes them. */
export const fileTypes = '.md,.markdown,.txt,.docx,.pdf,.html,.htm,text/*'
