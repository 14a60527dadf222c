/// What happens before anything else in the process; nothing of it is called.
