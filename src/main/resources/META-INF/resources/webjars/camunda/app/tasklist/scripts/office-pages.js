// A page of ours opens beside the form, so that what a clerk has typed stays.
document.addEventListener('click', (event) => {
  const link = event.target.closest('.fjs-container a[href^="/office/"]');
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}, true);
