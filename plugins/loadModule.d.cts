export function bundleModule(entry: string, directory: string): Promise<string>;
export function loadModule<Module>(entry: string, directory: string): Promise<Module>;
