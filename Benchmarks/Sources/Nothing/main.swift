// Does nothing: what a program of Swift costs from start to exit, linked as posrubric is.
