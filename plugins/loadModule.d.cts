declare function loadModule<Module>(entry: string, directory: string): Promise<Module>;
export = loadModule;
