# pith.bash - completion of pith's options and their values for bash.
_pith() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ $word == = ]]; then word=; before=${COMP_WORDS[COMP_CWORD-1]}; fi
  COMPREPLY=()
  case $before in
    --order) COMPREPLY=($(compgen -W 'text rank' -- "$word")); return ;;
    --method) COMPREPLY=($(compgen -W 'standard textrank lexrank bm25' -- "$word")); return ;;
    --format) COMPREPLY=($(compgen -W 'text markdown json html' -- "$word")); return ;;
    --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
    --language) COMPREPLY=($(compgen -W 'auto ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lo lt nl no pl pt ro ru sk sr sv ta th tr uk ur vi zh' -- "$word")); return ;;
    --stop-words) COMPREPLY=($(compgen -f -- "$word")); return ;;
    -n | --number | --ratio | --words | --bytes | --query | --title | --query-strength | --damping | --tolerance | \
      --sweeps | --keywords | --include | -j | --jobs | --field | --into | --column | --first-line) return ;;
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W '-n -r -0 -j -h -V --number --ratio --words --bytes --fit --query --title
      --query-strength --corpus --section --order --method --damping --tolerance --sweeps --language --stop-words
      --lines --format --json --html --highlight --color --scores --explain --stats --keywords --sentences --blocks
      --all-sentences --all-blocks --stem --recursive --include --null --jobs --progress --jsonl --tsv --field
      --column --into --first-line --flush --strict --help --version' -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _pith pith
