internal import Glibc

exit(Counting(CommandLine.arguments.dropFirst()).run())
