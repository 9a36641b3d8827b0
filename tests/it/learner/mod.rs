mod webinars;
