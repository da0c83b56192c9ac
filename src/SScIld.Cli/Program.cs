return await SScIld.Cli.CommandLine.RunAsync(args);
