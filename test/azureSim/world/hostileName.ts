/** What somebody could call a thing to get something out of those who list it: escapes, markup, a command. */
export const hostileName =
  '\u001B[2J\u001B]0;owned\u0007Fabrikam\u202E **bold** [link](command:workbench.action.quit) $(zap) `id`; $(id) | \'"';
